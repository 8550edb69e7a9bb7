package dev.probity.server.access;

import static dev.probity.server.access.Access.Answer.FORBIDDEN;
import static dev.probity.server.access.Access.Answer.GRANTED;
import static dev.probity.server.access.Access.Answer.UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may do what.
class AccessTest {
    private final Access access =
            new Access(List.of(Token.of("eye", Scope.READ, "r-secret"), Token.of("hand", Scope.WRITE, "w-secret")));

    @Test
    void aReadTokenMayReadOnly() {
        assertThat(access.ask("Bearer r-secret", Scope.READ)).isEqualTo(GRANTED);
        assertThat(access.ask("Bearer r-secret", Scope.WRITE)).isEqualTo(FORBIDDEN);
    }

    @Test
    void aWriteTokenMayDoBoth() {
        assertThat(access.ask("bearer  w-secret ", Scope.READ)).isEqualTo(GRANTED);
        assertThat(access.ask("Bearer w-secret", Scope.WRITE)).isEqualTo(GRANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer other", "Basic r-secret", "r-secret", "Bearer r-secretx"})
    void whoHasNoTokenIsAskedForOne(String header) {
        assertThat(access.ask(header, Scope.READ)).isEqualTo(UNAUTHENTICATED);
    }

    @Test
    void whoSaysNothingIsAskedForAToken() {
        assertThat(access.ask(null, Scope.READ)).isEqualTo(UNAUTHENTICATED);
        assertThat(access.isOpen()).isFalse();
    }

    @Test
    void theHashIsNoSecret() {
        String hash = Token.of("hand", Scope.WRITE, "w-secret").hash();

        assertThat(access.ask("Bearer " + hash, Scope.READ)).isEqualTo(UNAUTHENTICATED);
    }

    @Test
    void withoutTokensEverybodyMayWhoCanReachUs() {
        Access open = new Access(List.of());

        assertThat(open.isOpen()).isTrue();
        assertThat(open.ask(null, Scope.WRITE)).isEqualTo(GRANTED);
    }

    @Test
    void aTokenIsReadAsItIsWritten() {
        Token token = Token.of("ci.main-1", Scope.READ, "secret");

        assertThat(Token.parse(token.toString())).contains(token);
        assertThat(token.toString()).startsWith("ci.main-1:read:").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ci", "ci:write", "ci:admin:00", "ci:write:00", ":write:00"})
    void whatIsNoTokenIsNotRead(String text) {
        assertThat(Token.parse(text)).isEmpty();
    }

    @Test
    void secretsDiffer() {
        var random = new SplittableRandom(1);
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            secrets.add(Token.newSecret(random));
        }

        assertThat(secrets).hasSize(100).allMatch(secret -> secret.matches("prb_[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,true",
        "LocalHost:8080,true",
        "127.0.0.1:8080,true",
        "[::1]:8080,true",
        "127.0.0.1.evil.example,false",
        "localhost.evil.example:8080,false",
        "evil.example,false",
        "10.0.0.1,false",
        "[::2],false",
        "'',false"
    })
    void aHostHeaderMeansThisMachineOrNot(String header, boolean loopback) {
        assertThat(Loopback.isName(header)).isEqualTo(loopback);
    }

    @Test
    void noHostHeaderMeansNobody() {
        assertThat(Loopback.isName(null)).isFalse();
    }
}
