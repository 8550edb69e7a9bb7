package dev.probity.health.checks.cache;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a Redis lets us in, answers `PING` and, if it is part of a cluster, whether that covers all slots.
///
/// It speaks to the server itself, on a fresh connection each time, and needs no client library. So it says nothing
/// about the connection pool of the application.
public final class RedisCheck implements HealthCheck {
    private final RedisServer server;
    private final @Nullable CachePerformance performance;

    public RedisCheck(RedisServer server) {
        this(server, null);
    }

    public RedisCheck(RedisServer server, @Nullable CachePerformance performance) {
        this.server = server;
        this.performance = performance;
    }

    @Override
    public Finding check() {
        Finding finding = look().with("cache_type", "redis").with("server", server);
        return performance == null ? finding : CachePerformance.describe(finding, performance);
    }

    private Finding look() {
        try (RespConnection redis = new RespConnection(server.connect())) {
            enter(redis);
            long before = System.nanoTime();
            redis.call("PING");
            double pingMs = (System.nanoTime() - before) / 1e6;
            return state(redis).with("ping_ms", pingMs);
        } catch (RedisErrorException refused) {
            return refused(refused).with("redis_error", refused.code());
        } catch (IOException e) {
            return Finding.unhealthy("No answer from " + server + ": " + e.getMessage())
                    .with("error", e.getClass().getName());
        }
    }

    private void enter(RespConnection redis) throws IOException {
        String password = server.password();
        if (password == null) {
            return;
        }
        String user = server.username();
        if (user == null) {
            redis.call("AUTH", password);
        } else {
            redis.call("AUTH", user, password);
        }
    }

    private static Finding state(RespConnection redis) throws IOException {
        Map<String, String> info = fields(info(redis));
        Finding finding = info.containsKey("cluster_enabled") && "1".equals(info.get("cluster_enabled"))
                ? cluster(fields(redis.call("CLUSTER", "INFO")))
                : Finding.healthy();
        return finding.with("version", info.get("redis_version"))
                .with("used_memory_bytes", info.get("used_memory"))
                .with("connected_clients", info.get("connected_clients"));
    }

    /// Nice to have: a user may be allowed `PING` but not `INFO`.
    private static String info(RespConnection redis) throws IOException {
        try {
            return redis.call("INFO");
        } catch (RedisErrorException notAllowed) {
            return "";
        }
    }

    private static Finding cluster(Map<String, String> info) {
        String state = info.getOrDefault("cluster_state", "unknown");
        Finding finding = "ok".equals(state)
                ? Finding.healthy()
                : Finding.unhealthy("The cluster's state is " + state + ": it does not serve all slots");
        return finding.with("cluster_state", state).with("cluster_slots_ok", info.get("cluster_slots_ok"));
    }

    private Finding refused(RedisErrorException error) {
        return switch (error.code()) {
            case "NOAUTH", "WRONGPASS" ->
                Finding.unhealthy("Wrong credentials for " + server + ": " + error.getMessage());
            case "LOADING" -> Finding.unhealthy(server + " is loading its data and serves nothing yet");
            default -> Finding.unhealthy(server + " refuses: " + error.getMessage());
        };
    }

    /// `INFO` answers lines of `name:value` between headings.
    private static Map<String, String> fields(String text) {
        return text.lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1),
                        (first, again) -> again));
    }
}
