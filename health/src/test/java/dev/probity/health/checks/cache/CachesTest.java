package dev.probity.health.checks.cache;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CachesTest {
    private static final HealthCheck REDIS_DOWN =
            () -> Finding.unhealthy("No answer from redis:6379").with("cache_type", "redis");

    private static class MapCache implements ProbedCache {
        private final Map<String, String> entries = new HashMap<>(Map.of("one", "1"));

        @Override
        public void put(String key, String value) {
            entries.put(key, value);
        }

        @Override
        public @Nullable String get(String key) {
            return entries.get(key);
        }

        @Override
        public void remove(String key) {
            entries.remove(key);
        }

        @Override
        public long size() {
            return entries.size();
        }
    }

    private static final class ForgetfulCache extends MapCache {
        @Override
        public void put(String key, String value) {
            // Gone.
        }
    }

    private static final class ConfusedCache extends MapCache {
        @Override
        public String get(String key) {
            return "somebody else's";
        }
    }

    private record Performance(long hits, long misses, Duration meanLatency) implements CachePerformance {}

    @Test
    void aCacheThatKeepsItsEntriesIsHealthyAndLeftAsItWas() {
        Finding finding = new MemoryCacheCheck(new MapCache()).check();

        assertThat(finding.status()).isEqualTo(HEALTHY);
        assertThat(finding.metadata()).containsEntry("cache_type", "memory").containsEntry("entries", 1L);
    }

    @Test
    void aCacheThatLosesOrMixesUpIsUnhealthy() {
        assertThat(new MemoryCacheCheck(new ForgetfulCache()).check())
                .extracting(Finding::status, Finding::message)
                .containsExactly(UNHEALTHY, "An entry was lost at once");
        assertThat(new MemoryCacheCheck(new ConfusedCache()).check().message()).isEqualTo("An entry was mixed up");
    }

    @Test
    void performanceIsToldWhereItIsKnown() {
        Performance used = new Performance(3, 1, Duration.ofNanos(1_500_000));
        Performance fresh = new Performance(0, 0, Duration.ZERO);

        assertThat(new MemoryCacheCheck(new MapCache(), used).check().metadata())
                .containsEntry("hit_rate", 0.75)
                .containsEntry("latency_ms", 1.5);
        assertThat(new MemoryCacheCheck(new MapCache(), fresh).check().metadata())
                .doesNotContainKey("hit_rate");
        assertThat(new RedisCheck(RedisServer.at("127.0.0.1", 1), used).check().metadata())
                .containsEntry("hit_rate", 0.75);
    }

    @Test
    void aSecondCacheThatStandsInMakesItDegraded() throws InterruptedException {
        Finding finding = new FailoverCacheCheck(REDIS_DOWN, new MemoryCacheCheck(new MapCache())).check();

        assertThat(finding.status()).isEqualTo(DEGRADED);
        assertThat(finding.message()).isEqualTo("The second cache stands in: No answer from redis:6379");
        assertThat(finding.metadata()).containsEntry("cache_type", "memory").containsEntry("failover", true);
    }

    @Test
    void theSecondCacheIsNotAskedWhileTheFirstServes() throws InterruptedException {
        HealthCheck redis = () -> Finding.healthy().with("cache_type", "redis");

        assertThat(new FailoverCacheCheck(redis, new MemoryCacheCheck(new ConfusedCache())).check())
                .isEqualTo(Finding.healthy().with("cache_type", "redis"));
    }

    @Test
    void withoutAnyCacheItIsUnhealthy() throws InterruptedException {
        HealthCheck thrower = () -> {
            throw new IOException("no heap");
        };
        Finding finding = new FailoverCacheCheck(thrower, new MemoryCacheCheck(new ForgetfulCache())).check();

        assertThat(finding.status()).isEqualTo(UNHEALTHY);
        assertThat(finding.message())
                .isEqualTo("Both caches fail: java.io.IOException: no heap; An entry was lost at once");
    }

    @Test
    void aTimeoutWithinTheFirstCacheIsNoFailover() {
        HealthCheck interrupted = () -> {
            throw new InterruptedException();
        };

        assertThatThrownBy(() -> new FailoverCacheCheck(interrupted, REDIS_DOWN).check())
                .isInstanceOf(InterruptedException.class);
    }
}
