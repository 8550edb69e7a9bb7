package dev.probity.faults.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {
    @ParameterizedTest
    @CsvSource({
        "/slow, /slow",
        "/a?next=/slow, /a",
        "/a#slow, /a",
        "/a?u=http://b/slow, /a",
        "http://slow.example:80/healthy?x=1, /healthy",
        "HTTP://slow.example/healthy, /healthy",
        "/a%2Fslow, /a/slow",
        "/caf%C3%A9, /café",
        "/a+b, /a+b",
        "/100%/slow, /100%/slow",
    })
    void isThePartBetweenHostAndQuery(String target, String path) {
        assertThat(RequestPath.of(target)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "slow.example:443", "http://slow.example", "http://slow.example?slow", "?slow", ""})
    void isEmptyWhereThereIsNone(String target) {
        assertThat(RequestPath.of(target)).isEmpty();
    }
}
