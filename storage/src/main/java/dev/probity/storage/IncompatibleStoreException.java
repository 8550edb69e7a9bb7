package dev.probity.storage;

/// The file is no store, or the store of a newer version. Nothing was changed, and trying again is of no
/// use.
public final class IncompatibleStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IncompatibleStoreException(String message) {
        super(message);
    }
}
