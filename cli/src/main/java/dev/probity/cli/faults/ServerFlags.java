package dev.probity.cli.faults;

import dev.probity.cli.shell.Environment;
import dev.probity.faults.config.Setting;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The settings of the fault server on the command line. What is given here overrules the environment.
final class ServerFlags {
    private final Map<String, String> given = new HashMap<>();

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (SERVER_HOST, else 0.0.0.0).")
    void host(@Nullable String host) {
        set(Setting.SERVER_HOST, host);
    }

    @Option(
            names = "--port",
            paramLabel = "PORTS",
            description =
                    "Port, range or list: 8000, 8001-8005, 8001,9001; 0 is any free port (SERVER_PORT, else 8000).")
    void port(@Nullable String ports) {
        set(Setting.SERVER_PORT, ports);
    }

    @Option(
            names = "--max-concurrency",
            paramLabel = "N",
            description = "Messages in progress at once; further requests queue (SERVER_MAX_CONCURRENCY, else 50).")
    void maxConcurrency(@Nullable String number) {
        set(Setting.SERVER_MAX_CONCURRENCY, number);
    }

    @Option(
            names = "--request-timeout",
            paramLabel = "TIME",
            description = "Longest time for a message, queueing included (SERVER_REQUEST_TIMEOUT, else 30 s).")
    void requestTimeout(@Nullable String time) {
        set(Setting.SERVER_REQUEST_TIMEOUT, time);
    }

    @Option(
            names = "--cache-max-size",
            paramLabel = "N",
            description = "Request ids remembered (SERVER_CACHE_MAX_SIZE, else 1000).")
    void cacheMaxSize(@Nullable String number) {
        set(Setting.SERVER_CACHE_MAX_SIZE, number);
    }

    @Option(
            names = "--cache-ttl-seconds",
            paramLabel = "TIME",
            description = "How long a request id is remembered (SERVER_CACHE_TTL_SECONDS, else 300).")
    void cacheTtl(@Nullable String time) {
        set(Setting.SERVER_CACHE_TTL_SECONDS, time);
    }

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            description = "INFO logs every request, WARNING those from 400 on, ERROR those from 500 on, OFF none"
                    + " (SERVER_LOG_LEVEL, else INFO).")
    void logLevel(@Nullable String level) {
        set(Setting.SERVER_LOG_LEVEL, level);
    }

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            description = "json or console (SERVER_LOG_FORMAT, else json).")
    void logFormat(@Nullable String format) {
        set(Setting.SERVER_LOG_FORMAT, format);
    }

    @Option(
            names = "--extra-ports",
            paramLabel = "KIND:PORT,...",
            description = "Ports that fail before HTTP: refused, unanswered, tls, tls_expired, tls_self_signed,"
                    + " tls_wrong_host, tls_stall (SERVER_EXTRA_PORTS, else none).")
    void extraPorts(@Nullable String ports) {
        set(Setting.SERVER_EXTRA_PORTS, ports);
    }

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of every random choice; the same seed makes the same choices (SERVER_SEED, else 0).")
    void seed(@Nullable String seed) {
        set(Setting.SERVER_SEED, seed);
    }

    private void set(Setting setting, @Nullable String value) {
        if (value != null) {
            given.put(setting.name(), value);
        }
    }

    boolean isGiven(Setting setting) {
        return given.containsKey(setting.name());
    }

    /// All variables: the environment's, and over them what was given.
    Map<String, String> over(Environment environment) {
        Map<String, String> all = new HashMap<>(environment.variables());
        all.putAll(given);
        return all;
    }
}
