package dev.probity.health.checks.cache;

import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.health.Finding;
import dev.probity.health.HealthStatus;
import dev.probity.health.real.KeyPairFiles;
import dev.probity.health.real.Redis;
import dev.probity.health.real.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealRedisTest {
    @TempDir
    private Path dir;

    private static RedisServer at(ServerProcess server) {
        return RedisServer.at("127.0.0.1", server.port());
    }

    private static Finding check(RedisServer server) {
        return new RedisCheck(server).check();
    }

    @Test
    void aRunningServerIsHealthyAndOneThatStoppedIsNot() throws IOException {
        RedisServer server;
        try (ServerProcess redis = Redis.start(dir)) {
            server = at(redis);
            Finding finding = check(server);

            assertThat(finding.status()).isEqualTo(HEALTHY);
            assertThat(finding.metadata())
                    .containsEntry("cache_type", "redis")
                    .containsKeys("ping_ms", "version", "used_memory_bytes");
        }

        Finding stopped = check(server);
        assertThat(stopped.status()).isEqualTo(UNHEALTHY);
        assertThat(stopped.message()).startsWith("No answer from 127.0.0.1:");
    }

    @Test
    void aPasswordIsNeededAndMustBeTheRightOne() throws IOException {
        try (ServerProcess redis = Redis.start(dir, "--requirepass", "open-sesame")) {
            assertThat(check(at(redis)).metadata()).containsEntry("redis_error", "NOAUTH");
            Finding wrong = check(at(redis).password("open-barley"));
            assertThat(wrong.message()).startsWith("Wrong credentials").doesNotContain("open-barley");
            assertThat(check(at(redis).password("open-sesame")).status()).isEqualTo(HEALTHY);
            assertThat(check(at(redis).credentials("default", "open-sesame")).status())
                    .isEqualTo(HEALTHY);
            assertThat(at(redis).password("open-sesame").toString()).doesNotContain("open-sesame");
        }
    }

    @Test
    void aUserWhoMayPingButNotLookAroundIsWellServed() throws IOException {
        try (ServerProcess redis = Redis.start(dir);
                RespConnection connection = new RespConnection(at(redis).connect())) {
            connection.call("ACL", "SETUSER", "watcher", "on", ">secret", "+ping");
            Finding finding = check(at(redis).credentials("watcher", "secret"));

            assertThat(finding.status()).isEqualTo(HEALTHY);
            assertThat(finding.metadata()).doesNotContainKey("version");
        }
    }

    @Test
    void aServerThatStillLoadsItsDataSaysSo() throws IOException {
        int port;
        try (ServerProcess redis = Redis.start(dir, "--enable-debug-command", "yes")) {
            port = redis.port();
            RedisServer patient = at(redis).timeout(Duration.ofMinutes(1));
            try (RespConnection connection = new RespConnection(patient.connect())) {
                connection.call("DEBUG", "POPULATE", "100000");
                connection.call("SAVE");
            }
        }
        String[] slowly = {"--key-load-delay", "500", "--loading-process-events-interval-bytes", "1024"};
        try (ServerProcess redis = Redis.startAt(port, dir, slowly)) {
            Finding finding = check(at(redis).timeout(Duration.ofSeconds(5)));

            assertThat(finding.status()).isEqualTo(UNHEALTHY);
            assertThat(finding.message()).endsWith("is loading its data and serves nothing yet");
        }
    }

    @Test
    void aClusterIsWellWhenItServesAllSlots() throws IOException {
        try (ServerProcess redis = Redis.start(dir, "--cluster-enabled", "yes")) {
            Finding empty = check(at(redis));
            assertThat(empty.status()).isEqualTo(UNHEALTHY);
            assertThat(empty.metadata()).containsEntry("cluster_state", "fail");

            try (RespConnection connection = new RespConnection(at(redis).connect())) {
                connection.call("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> check(at(redis)).status() == HealthStatus.HEALTHY);
            assertThat(check(at(redis)).metadata()).containsEntry("cluster_slots_ok", "16384");
        }
    }

    @Test
    void tlsIsSpokenAndTheCertificateIsJudged() throws Exception {
        KeyPairFiles keys = KeyPairFiles.make(dir, "-1d", 30);
        int port = ServerProcess.freePort();
        String[] tls = {
            "--tls-port", String.valueOf(port), "--tls-cert-file",
                    keys.certificate().toString(),
            "--tls-key-file", keys.key().toString(), "--tls-ca-cert-file",
                    keys.certificate().toString(),
            "--tls-auth-clients", "no"
        };
        try (ServerProcess redis = Redis.startAt(ServerProcess.freePort(), dir, tls)) {
            RedisServer encrypted = RedisServer.at("localhost", port).timeout(Duration.ofSeconds(5));

            assertThat(check(encrypted.tls(keys.trustingSockets())).status()).isEqualTo(HEALTHY);
            assertThat(check(encrypted.tls(SSLSocketFactory.getDefault())).message())
                    .contains("unable to find valid certification path");
            assertThat(check(encrypted).status()).isEqualTo(UNHEALTHY);
            assertThat(check(at(redis)).status()).isEqualTo(HEALTHY);
        }
    }
}
