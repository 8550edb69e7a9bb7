package dev.probity.monitor.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodesTest {
    @ParameterizedTest
    @CsvSource({
        "200, 200",
        "200-299, 200-299",
        "'200, 301-302', '200, 301-302'",
        "' 200 - 204 ,599', '200-204, 599'",
        "404-404, 404",
    })
    void codesAndRangesAreRead(String text, String codes) {
        assertThat(StatusCodes.parse(text))
                .hasValueSatisfying(read -> assertThat(read).hasToString(codes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "200,",
                "99",
                "099",
                "600",
                "1000",
                "2xx",
                "299-200",
                "200-600",
                "200-",
                "-200",
                "200-299-300",
                "200.0",
                "2e2",
                "two hundred",
                "٢٠٠"
            })
    void nothingElseIsAStatusCode(String text) {
        assertThat(StatusCodes.parse(text)).isEmpty();
    }

    @Property
    void aRangeContainsItsEndsAndNothingBeyond(
            @ForAll @From("ranges") List<StatusCodes.Range> ranges, @ForAll @IntRange(min = 0, max = 700) int code) {
        StatusCodes codes = new StatusCodes(ranges);

        assertThat(codes.contains(code))
                .isEqualTo(ranges.stream()
                        .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
                        .anyMatch(each -> each == code));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll @From("ranges") List<StatusCodes.Range> ranges) {
        StatusCodes codes = new StatusCodes(ranges);

        assertThat(StatusCodes.parse(codes.toString())).contains(codes);
        assertThat(StatusCodes.parse(ranges.stream()
                        .map(range -> range.first() + " -\t" + range.last())
                        .collect(Collectors.joining(" ,"))))
                .contains(codes);
    }

    @Provide
    Arbitrary<List<StatusCodes.Range>> ranges() {
        Arbitrary<Integer> codes = Arbitraries.integers().between(100, 599);
        return codes.tuple2()
                .map(two -> new StatusCodes.Range(Math.min(two.get1(), two.get2()), Math.max(two.get1(), two.get2())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
