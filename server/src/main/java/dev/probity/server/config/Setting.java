package dev.probity.server.config;

import java.util.Arrays;
import java.util.Optional;

/// Every setting of the monitor: its key in `probity.yaml`, its variable, its default.
public enum Setting {
    HOST("host", "PROBITY_HOST", "127.0.0.1", "address to listen on; any but loopback needs a token"),
    PORT("port", "PROBITY_PORT", "8080", "port to listen on; 0 is any free one"),
    SERVICES("services", "PROBITY_SERVICES", "", "services files, JSON or YAML; watched for changes"),
    DB("db", "DB_URL", "sqlite:///./health.db", "where history is kept"),
    TOKENS("tokens", "PROBITY_TOKENS", "", "who may use the API: NAME:read|write:SHA-256 of the token, in hex"),
    INTERVAL("interval", "HEALTH_CHECK_INTERVAL_SECONDS", "60s", "from one check of a service to the next"),
    TIMEOUT("timeout", "PROBITY_TIMEOUT", "10s", "longest attempt, from the name lookup to the last byte"),
    RETRIES("retries", "PROBITY_RETRIES", "1", "further attempts before a check fails"),
    CONCURRENCY("concurrency", "PROBITY_CONCURRENCY", "512", "checks at a time"),
    FAILURES("failures", "PROBITY_FAILURES", "1", "failed checks in a row until a service is UNHEALTHY"),
    SUCCESSES("successes", "PROBITY_SUCCESSES", "1", "good checks in a row until it is up again"),
    UNSEEN("unseen", "PROBITY_UNSEEN", "3", "checks in a row in which we could not see until it is UNKNOWN"),
    REFERENCES("references", "PROBITY_REFERENCES", "", "hosts of services that are never all gone unless we are"),
    PRIVATE_TARGETS(
            "privateTargets",
            "PROBITY_PRIVATE_TARGETS",
            "false",
            "whether services made through the API may be on private addresses"),
    RAW_RETENTION("rawRetention", "PROBITY_RAW_RETENTION", "90d", "how long single results are kept"),
    HOURLY_RETENTION("hourlyRetention", "PROBITY_HOURLY_RETENTION", "730d", "how long hours are kept; days for ever"),
    WEBHOOK("webhook", "ALERT_WEBHOOK_URL", "", "url told by POST when a component of the monitor itself changes"),
    EVENT_CLIENTS("eventClients", "PROBITY_EVENT_CLIENTS", "2000", "listeners to /events at a time");

    private final String key;
    private final String variable;
    private final String standard;
    private final String meaning;

    Setting(String key, String variable, String standard, String meaning) {
        this.key = key;
        this.variable = variable;
        this.standard = standard;
        this.meaning = meaning;
    }

    /// Its name in `probity.yaml`.
    public String key() {
        return key;
    }

    /// Its name in the environment and in `.env`.
    public String variable() {
        return variable;
    }

    /// The default, as it would be written.
    public String standard() {
        return standard;
    }

    /// For people, in one line.
    public String meaning() {
        return meaning;
    }

    static Optional<Setting> ofVariable(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.variable.equals(name))
                .findFirst();
    }
}
