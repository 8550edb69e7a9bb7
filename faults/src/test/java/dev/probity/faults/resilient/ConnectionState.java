package dev.probity.faults.resilient;

/// How the connection stands when a call begins.
enum ConnectionState {
    /// There is none.
    FRESH,
    /// One that an earlier call has used.
    REUSED,
    /// An earlier call had one, and the server has closed it since.
    CLOSED_WHILE_IDLE,
    /// An earlier call has left one, and the server closes it when the request comes.
    CLOSED_BY_THE_REQUEST
}
