package dev.probity.faults.wire;

/// An address could not be listened on. The message names the address and the reason:
/// `Cannot listen on 127.0.0.1:8003: Address already in use`.
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotListenException(String host, int port, Throwable cause) {
        super("Cannot listen on %s:%d: %s".formatted(bracketed(host), port, reason(cause)), cause);
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /// The native transport says `bind(..) failed with error(-98): Address already in use`; a reader needs the end.
    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        if (message == null) {
            return cause.getClass().getSimpleName();
        }
        int code = message.indexOf("): ");
        return code < 0 ? message : message.substring(code + 3);
    }
}
