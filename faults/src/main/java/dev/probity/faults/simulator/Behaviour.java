package dev.probity.faults.simulator;

/// What the simulator does with a request.
sealed interface Behaviour {
    /// The connection is reset before a byte is answered, and before the request is read to its end.
    record Reset() implements Behaviour {}

    /// A fixed answer, after a delay.
    ///
    /// @param status the HTTP status code
    /// @param body a JSON document
    record Answer(int status, String body, Delay delay) implements Behaviour {}

    /// How long the simulator has been running, at once.
    record ReportUptime() implements Behaviour {}
}
