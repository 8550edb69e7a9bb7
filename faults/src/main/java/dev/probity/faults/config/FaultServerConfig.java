package dev.probity.faults.config;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Everything that can be set about a fault server.
///
/// @param host the address to listen on
/// @param ports at least one; 0 is any free port
/// @param docs whether `/docs`, `/redoc` and `/openapi.json` are there
/// @param corsOrigins whose pages may use the server; none by default
/// @param extraPorts that fail before HTTP begins; none by default
/// @param seed of every random choice
public record FaultServerConfig(
        String host,
        List<Integer> ports,
        Limits limits,
        Cache cache,
        Log log,
        boolean docs,
        Set<String> corsOrigins,
        List<ExtraPort> extraPorts,
        long seed) {
    public FaultServerConfig {
        ports = List.copyOf(ports);
        corsOrigins = Set.copyOf(corsOrigins);
        extraPorts = List.copyOf(extraPorts);
    }

    /// @param maxConcurrency messages in progress at once; default 50
    /// @param requestTimeout for a message, queueing included; default 30 s
    public record Limits(int maxConcurrency, Duration requestTimeout) {
        public static final Limits DEFAULT = new Limits(50, Duration.ofSeconds(30));
    }

    /// @param maxSize request ids remembered; default 1000
    /// @param ttl how long; default 300 s
    public record Cache(int maxSize, Duration ttl) {
        public static final Cache DEFAULT = new Cache(1_000, Duration.ofMinutes(5));
    }

    public record Log(LogLevel level, LogFormat format) {
        public static final Log OFF = new Log(LogLevel.OFF, LogFormat.JSON);
    }

    /// For a test in the same process: any free port of the loopback address, defaults, and no log.
    public static FaultServerConfig local() {
        return new FaultServerConfig(
                "127.0.0.1", List.of(0), Limits.DEFAULT, Cache.DEFAULT, Log.OFF, true, Set.of(), List.of(), 0);
    }

    public FaultServerConfig withLimits(Limits other) {
        return new FaultServerConfig(host, ports, other, cache, log, docs, corsOrigins, extraPorts, seed);
    }

    public FaultServerConfig withCache(Cache other) {
        return new FaultServerConfig(host, ports, limits, other, log, docs, corsOrigins, extraPorts, seed);
    }

    public FaultServerConfig withLog(Log other) {
        return new FaultServerConfig(host, ports, limits, cache, other, docs, corsOrigins, extraPorts, seed);
    }

    public FaultServerConfig withSeed(long other) {
        return new FaultServerConfig(host, ports, limits, cache, log, docs, corsOrigins, extraPorts, other);
    }

    public FaultServerConfig withExtraPorts(ExtraPort... others) {
        return new FaultServerConfig(host, ports, limits, cache, log, docs, corsOrigins, List.of(others), seed);
    }

    public FaultServerConfig withCorsOrigins(String... others) {
        return new FaultServerConfig(host, ports, limits, cache, log, docs, Set.of(others), extraPorts, seed);
    }
}
