package dev.probity.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json.JsonString;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @Test
    void everyOccurrenceIsMasked() {
        Secrets secrets = Secrets.of(List.of("s3cret", "other"));

        assertThat(secrets.mask("s3cret and s3crets, another")).isEqualTo("*** and ***s, an***");
    }

    @Test
    void theLongerOfTwoThatOverlapIsMaskedWhole() {
        assertThat(Secrets.of(List.of("secret", "secret-token")).mask("found secret-token"))
                .isEqualTo("found ***");
    }

    @Test
    void whatIsTooShortToBeToldFromInnocentTextStays() {
        assertThat(Secrets.of(List.of("", "a", "200")).mask("a status of 200")).isEqualTo("a status of 200");
    }

    @Test
    void aSecretIsMaskedInsideJsonToo() {
        String secret = "pass\"word\\with\nall";

        String shown = "found " + new JsonString(secret);

        assertThat(Secrets.of(List.of(secret)).mask(shown)).isEqualTo("found \"***\"");
    }

    @Property
    void noBeginningOfASecretSurvivesACut(@ForAll @AlphaChars @StringLength(min = 4, max = 200) String secret) {
        String quote = "found \"Bearer " + secret;
        for (int end = quote.length() - secret.length() + 4; end <= quote.length(); end++) {
            String shown = quote.substring(0, end) + "…, expected text";

            assertThat(Secrets.of(List.of(secret)).mask(shown)).isEqualTo("found \"Bearer ***…, expected text");
        }
    }

    @Test
    void everyCutOfATextIsLookedAt() {
        assertThat(Secrets.of(List.of("long-secret")).mask("a long-se… and long-sec… and more long"))
                .isEqualTo("a ***… and ***… and more long");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pw@example.org/x, https://***@example.org/x",
        "https://token@example.org, https://***@example.org",
        "https://user:p@ss@example.org, https://***@example.org",
        "http://u:p@[::1]:8080/a@b, http://***@[::1]:8080/a@b",
        "'found \"http://u:p@h/\", expected http://', 'found \"http://***@h/\", expected http://'",
        "'http://a:b@c/ and http://d:e@f/', 'http://***@c/ and http://***@f/'",
        "'found \"https://user:a-password-that-is-c…, expected', 'found \"https://***…, expected'",
    })
    void theCredentialsOfAnyUrlAreMasked(String text, String masked) {
        assertThat(Secrets.NONE.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a@b",
                "https://example.org/?mail=a@b",
                "https://example.org#a@b",
                "https://example.org, expected a@b",
                "a@b",
                "Expected $..a to equal 1, got 2…",
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(Secrets.NONE.mask(text)).isEqualTo(text);
    }
}
