package dev.probity.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.Status;
import dev.probity.monitor.assertion.Assertion;
import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.assertion.VersionSource;
import dev.probity.monitor.assertion.VersionSource.InBody;
import dev.probity.monitor.assertion.VersionSource.InHeader;
import dev.probity.monitor.jsonpath.JsonPath;
import dev.probity.monitor.source.Secrets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the keys of a service mean.
class ServiceReaderTest {
    private static Service service(String keys) {
        return Configuration.of(
                        "[{'name': 'GitHub API', 'url': 'test://h/'" + (keys.isEmpty() ? "" : ", ") + keys + "}]")
                .service();
    }

    @Test
    void nameAndUrlAreEnough() {
        Service service = service("");

        assertThat(service).isEqualTo(Service.of("GitHub API", "test://h/", Configuration.PROBE));
        assertThat(service.id()).isEqualTo("github-api");
        assertThat(service.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(service.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(service.retryPolicy()).isEqualTo(RetryPolicy.NONE);
        assertThat(service.enabled()).isTrue();
    }

    @Test
    void everyKeyIsRead() {
        Service service = Configuration.of("""
                [{'id': 'db', 'name': 'Database', 'url': 'test://h/'},
                 {'id': 'gh', 'name': 'GitHub API', 'url': 'TEST+TLS://h/', 'timeout': '5s', 'interval': 30,
                  'retries': 2, 'retryDelay': '500ms', 'environment': 'production', 'group': 'payments',
                  'tags': ['a', 'b'], 'dependsOn': 'db', 'enabled': false, 'ping': true}]""").services().getLast();

        assertThat(service.id()).isEqualTo("gh");
        assertThat(service.url()).isEqualTo("TEST+TLS://h/");
        assertThat(service.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(service.interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(service.retryPolicy()).isEqualTo(RetryPolicy.retries(2, Duration.ofMillis(500)));
        assertThat(service.labels()).isEqualTo(new Labels("production", "payments", List.of("a", "b")));
        assertThat(service.dependsOn()).containsExactly("db");
        assertThat(service.enabled()).isFalse();
    }

    @Test
    void bothSpellingsOfAKeyMeanTheSame() {
        assertThat(service("'retries': 1, 'retry_delay': 3, 'degraded_after': '2s', 'version_header': 'v'"))
                .isEqualTo(service("'retries': 1, 'retryDelay': 3, 'degradedAfter': '2s', 'versionHeader': 'v'"));
    }

    @Test
    void retriesWithoutADelayHaveTheUsualOne() {
        assertThat(service("'retries': 1").retryPolicy()).isEqualTo(RetryPolicy.retries(1, Duration.ofSeconds(1)));
        assertThat(service("'retries': 0").retryPolicy().allows(2)).isFalse();
    }

    @Test
    void aDelayWithoutRetriesChangesTheDefaultOnes() {
        RetryPolicy twice = RetryPolicy.retries(2, Duration.ofSeconds(9));
        ServiceDefaults defaults = new ServiceDefaults(Duration.ofSeconds(1), Duration.ofSeconds(2), twice);
        Configuration configuration = Configuration.withDefaults(defaults)
                .with(
                        "[{'name': 'a', 'url': 'test://h/', 'retryDelay': 3}, {'name': 'b', 'url': 'test://h/'}]",
                        Secrets.NONE);

        assertThat(configuration.services())
                .map(Service::retryPolicy)
                .containsExactly(twice.withDelay(Duration.ofSeconds(3)), twice);
        assertThat(configuration.services()).map(Service::timeout).containsOnly(Duration.ofSeconds(1));
        assertThat(configuration.services()).map(Service::interval).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void slownessAndAnotherVersionDegradeBeforeTheAssertionsAreAsked() {
        Service service = service("""
                'degradedAfter': '800ms', 'expectedVersion': 1.10,
                'assertions': [{'responseTime': '2s'}]""");

        assertThat(service.expectations())
                .containsExactly(
                        Expectation.desired(new Assertion.ResponseTime(Duration.ofMillis(800))),
                        Expectation.desired(new Assertion.Version(service.version(), "1.10")),
                        new Expectation(new Assertion.ResponseTime(Duration.ofSeconds(2)), Status.UNHEALTHY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'ping': true                                            | false
            'degradedAfter': 1                                      | false
            'expectedVersion': '1'                                  | true
            'versionPath': '$.v'                                    | true
            'versionHeader': 'v', 'expectedVersion': '1'            | false
            'assertions': [{'status': 200}]                         | false
            'assertions': [{'status': 200}, {'json': '$.a', 'exists': true}] | true
            """)
    void theBodyIsKeptOnlyForWhoReadsIt(String keys, boolean readsBody) {
        Configuration configuration = Configuration.of("[{'name': 'a', 'url': 'test://h/', " + keys + "}]");

        assertThat(configuration.complaints()).isEmpty();
        assertThat(configuration.bodiesRead()).containsExactly(readsBody);
    }

    @Test
    void theVersionIsReportedWhenItsPlaceIsNamed() {
        assertThat(service("").version()).isEqualTo(new VersionSource.Nowhere());
        assertThat(service("'versionPath': '$.v'").version())
                .hasToString(JsonPath.parse("$.v").toString());
        assertThat(service("'versionHeader': 'x-v'").version()).isEqualTo(new InHeader("x-v"));
        assertThat(service("'expectedVersion': 2").version())
                .isInstanceOfSatisfying(InBody.class, body -> assertThat(body).hasToString("$.version"));
    }

    @Test
    void secretsAndCredentialsAreNotInTheUrlThatIsShown() {
        Service service = Configuration.withDefaults(ServiceDefaults.ONE_ATTEMPT)
                .with("[{'name': 'a', 'url': 'test://user:pw@h/?key=hunter2'}]", Secrets.of(List.of("hunter2")))
                .service();

        assertThat(service.url()).isEqualTo("test://***@h/?key=***");
        assertThat(service.secrets().mask("hunter2")).isEqualTo("***");
    }

    @Test
    void oneValueOfAServiceCanBeExchanged() {
        Service service = service("");
        Expectation expectation = Expectation.desired(new Assertion.ResponseTime(Duration.ofMillis(800)));

        assertThat(service.withTimeout(Duration.ofSeconds(5))).isEqualTo(service("'timeout': 5"));
        assertThat(service.withExpectations(List.of(expectation))).isEqualTo(service("'degradedAfter': '800ms'"));
        assertThat(service.withRetryPolicy(RetryPolicy.retries(1, Duration.ofSeconds(1))))
                .isEqualTo(service("'retries': 1"));
    }
}
