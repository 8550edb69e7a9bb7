package dev.probity.server.api;

/// How finely a history is told.
enum Resolution {
    RAW("raw"),
    MINUTE("1m"),
    HOUR("1h"),
    DAY("1d");

    private final String word;

    Resolution(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
