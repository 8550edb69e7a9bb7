package dev.probity.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "5, PT5S",
        "0, PT0S",
        "-5, PT-5S",
        "1.5, PT1.5S",
        "0.000000001, PT0.000000001S",
        "500ms, PT0.5S",
        "0.5ms, PT0.0005S",
        "5s, PT5S",
        "1m30s, PT1M30S",
        "1.5h, PT1H30M",
        "2h, PT2H",
        "14d, PT336H",
        "1d2h3m4s5ms, PT26H3M4.005S",
        "PT5S, PT5S",
        "pt1h30m, PT1H30M",
        "P2D, PT48H",
        "P-1D, PT-24H",
        "' 7s ', PT7S",
    })
    void everySpellingIsRead(String text, Duration expected) {
        assertThat(Durations.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "s",
                "5 s",
                "5sec",
                "five",
                "1e3",
                "1e400",
                "0x10",
                "5s!",
                "!5s",
                "1m30",
                "-5s",
                "5S",
                "1.s",
                ".5s",
                "5,5s",
                "P",
                "PT",
                "P1Y",
                "P1M",
                "PTS",
                "NaN",
                "9999999999999",
                "0.0000000001",
                "٥s"
            })
    void anythingElseIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 106, 107, 200, 10_000})
    void moreThanADurationHoldsIsNone(int parts) {
        assertThat(Durations.parse("999999999999d".repeat(parts)).isPresent()).isEqualTo(parts <= 106);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT9223372036854775808S", "P106751991167301D", "PT99999999999999999999H"})
    void moreThanIsoHoldsIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Property
    void isoIsReadAsItIsWritten(@ForAll @LongRange(min = 0, max = 1L << 60) long nanos) {
        Duration duration = Duration.ofNanos(nanos);

        assertThat(Durations.parse(duration.toString())).contains(duration);
    }

    @Property
    void secondsAreReadToTheNanosecond(@ForAll @LongRange(min = -(1L << 60), max = 1L << 60) long nanos) {
        String seconds = BigDecimal.valueOf(nanos, 9).toPlainString();

        assertThat(Durations.parse(seconds)).contains(Duration.ofNanos(nanos));
    }

    @Property
    void partsAddUp(
            @ForAll @IntRange(max = 400) int days,
            @ForAll @IntRange(max = 99) int hours,
            @ForAll @IntRange(max = 99) int minutes,
            @ForAll @IntRange(max = 9999) int millis) {
        String text = days + "d" + hours + "h" + minutes + "m" + millis + "ms";

        assertThat(Durations.parse(text))
                .contains(Duration.ofDays(days)
                        .plusHours(hours)
                        .plusMinutes(minutes)
                        .plusMillis(millis));
    }

    @Property
    void noTextIsTooStrange(@ForAll String text) {
        assertThatCode(() -> Durations.parse(text)).doesNotThrowAnyException();
        assertThatCode(() -> Durations.parse("P" + text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.000001S, 0 ms",
        "PT0.000012S, 0.01 ms",
        "PT0.00125S, 1.25 ms",
        "PT0.0125S, 12.5 ms",
        "PT0.25S, 250 ms",
        "PT2S, 2 s",
        "PT1.5S, 1.5 s",
        "PT1.999S, 1.99 s",
        "PT45.67S, 45.6 s",
        "PT90S, 1 min 30 s",
        "PT5M, 5 min",
        "PT3H, 3 h",
        "PT3H20M59S, 3 h 20 min",
        "PT336H, 14 d",
        "PT335H59M, 13 d 23 h",
        "PT-1.5S, -1.5 s",
        "PT-48H, -2 d",
    })
    void wordsShowTheFiguresThatMatter(Duration duration, String words) {
        assertThat(Durations.words(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.999999999S, 999 ms",
        "PT0.099999999S, 99.9 ms",
        "PT0.009999999S, 9.99 ms",
        "PT9.999999999S, 9.99 s",
        "PT59.999999999S, 59.9 s",
        "PT59M59.999999999S, 59 min 59 s",
        "PT23H59M59.9S, 23 h 59 min",
    })
    void justShortOfAUnitStaysShortOfIt(Duration duration, String words) {
        assertThat(Durations.words(duration)).isEqualTo(words);
    }

    @Property
    void wordsOfWholeSmallUnitsReadBackAsTheSame(@ForAll @IntRange(min = 1, max = 86_400) int seconds) {
        String compact = Durations.words(Duration.ofSeconds(seconds))
                .replace(" min", "m")
                .replace(" ", "");

        Duration shown = Durations.parse(compact).orElseThrow();

        assertThat(shown).isLessThanOrEqualTo(Duration.ofSeconds(seconds));
        assertThat(Duration.ofSeconds(seconds).minus(shown)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void wordsAreShort() {
        assertThat(Durations.words(Duration.ofSeconds(Long.MAX_VALUE))).hasSizeLessThan(25);
    }
}
