package dev.probity.server.access;

import java.util.Locale;

/// How much a token allows. Each scope includes those before it.
public enum Scope {
    READ,
    WRITE;

    boolean allows(Scope wanted) {
        return compareTo(wanted) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
