package dev.probity.monitor.store;

/// The store cannot do what was asked for now: the disk is full or read-only, the file is locked. It may
/// succeed later; nothing was changed.
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
