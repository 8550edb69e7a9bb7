package dev.probity.faults.config;

/// Every setting, by its variable.
public enum Setting {
    SERVER_HOST("0.0.0.0", "address to listen on"),
    SERVER_PORT("8000", "port, range or list: 8000, 8001-8005, 8001,9001; 0 is any free port"),
    SERVER_MAX_CONCURRENCY("50", "messages in progress at once; further requests queue"),
    SERVER_REQUEST_TIMEOUT("30", "longest time for a message, in the queue and after"),
    SERVER_CACHE_MAX_SIZE("1000", "request ids remembered; with one more the oldest is forgotten"),
    SERVER_CACHE_TTL_SECONDS("300", "how long a request id is remembered"),
    SERVER_LOG_LEVEL("INFO", "INFO every request, WARNING those from 400 on, ERROR those from 500 on, OFF none"),
    SERVER_LOG_FORMAT("json", "json or console"),
    SERVER_ENABLE_DOCS("true", "whether /docs, /redoc and /openapi.json are there"),
    SERVER_CORS_ENABLED("false", "whether pages of other origins may use the server"),
    SERVER_CORS_ORIGINS("*", "which origins: a comma list, * is any"),
    SERVER_EXTRA_PORTS("", "ports that fail before HTTP: refused:9001,unanswered:9002,tls_expired:9443"),
    SERVER_SEED("0", "of every random choice; the same seed makes the same choices");

    private final String standard;
    private final String meaning;

    Setting(String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    /// The default, as it would be written.
    public String standard() {
        return standard;
    }

    /// For people, in one line.
    public String meaning() {
        return meaning;
    }
}
