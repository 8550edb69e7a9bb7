package dev.probity.client.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:37Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "120, 120", "' 7 ', 7"})
    void seconds(String value, int seconds) {
        assertThat(in(value)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:50:07 GMT", "Sunday, 06-Nov-94 08:50:07 GMT", "Sun Nov  6 08:50:07 1994"})
    void aDateInEachOfTheThreeForms(String value) {
        assertThat(in(value)).contains(Duration.ofSeconds(30));
    }

    @Test
    void aDateThatHasPassedMeansNow() {
        assertThat(in("Sun, 06 Nov 1994 08:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void moreThanAnybodyWaitsIsStillUnderstood() {
        assertThat(in("999999999999999999").orElseThrow()).isGreaterThan(Duration.ofDays(365));
        assertThat(in("Fri, 31 Dec 9999 23:59:59 GMT").orElseThrow()).isGreaterThan(Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "2026-01-01T00:00:00Z", "Sun, 06 Nov 1994", "9999999999999999999"})
    void whatIsNeitherNamesNoTime(String value) {
        assertThat(in(value)).isEmpty();
    }

    @Test
    void withoutTheHeaderThereIsNone() {
        assertThat(RetryAfter.in(Headers.NONE, NOW)).isEmpty();
    }

    @Property
    void whateverItSaysItIsNoExceptionAndNoNegativeTime(@ForAll String value) {
        assertThat(in(value).orElse(Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    private static Optional<Duration> in(String value) {
        return RetryAfter.in(Headers.NONE.with("Retry-After", value), NOW);
    }
}
