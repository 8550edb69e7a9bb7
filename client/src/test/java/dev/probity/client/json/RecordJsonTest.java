package dev.probity.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probity.client.json.Bound.Broken;
import dev.probity.client.json.Bound.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every field that is null, missing, renamed or of another type is found, all in one reading.
class RecordJsonTest {
    private final RecordJson json = new RecordJson();

    enum Role {
        ADMIN,
        GUEST
    }

    record Address(String city, @Nullable String street) {}

    record User(String login, int id, Role role, Optional<String> mail, List<Address> addresses) {}

    @Test
    void whatFitsBecomesARecord() {
        String text = """
                {"login": "ann", "id": 7, "role": "ADMIN", "mail": null, "more": {"x": [1]},
                 "addresses": [{"city": "Ulm"}, {"city": "Bonn", "street": "Markt"}]}""";

        assertThat(json.read(text, User.class))
                .isEqualTo(new Value<>(new User(
                        "ann",
                        7,
                        Role.ADMIN,
                        Optional.empty(),
                        List.of(new Address("Ulm", null), new Address("Bonn", "Markt")))));
    }

    @Test
    void everyBrokenPathIsNamed() {
        String text = """
                {"userName": "ann", "id": "7", "role": "BOSS", "mail": 3,
                 "addresses": [{"city": null}, 5, {"street": "Markt"}]}""";

        assertThat(violations(text, User.class))
                .containsExactly(
                        "$.id: expected a whole number of 32 bits, found a string",
                        "$.role: expected one of ADMIN, GUEST, found \"BOSS\"",
                        "$.mail: expected a string, found a number",
                        "$.addresses[0].city: expected a string, found null",
                        "$.addresses[1]: expected an object, found a number",
                        "$.addresses[2].city: expected a string, found nothing",
                        "$.login: expected a string, found nothing (unknown beside it: \"userName\")");
    }

    @Test
    void unknownMembersAreViolationsOnlyWhereItIsStrict() {
        String text = "{\"city\": \"Ulm\", \"zip\": {\"a\": [1, 2]}}";

        assertThat(json.read(text, Address.class)).isEqualTo(new Value<>(new Address("Ulm", null)));
        assertThat(violations(new RecordJson(Naming.AS_WRITTEN, true), text, Address.class))
                .containsExactly("$.zip: expected no such member, found one");
    }

    record Repository(
            String fullName, @Name("stargazers_count") int stars, int openIssues2Count) {}

    @Test
    void namesCanBeOfAnotherStyle() {
        RecordJson snake = new RecordJson(Naming.SNAKE_CASE, false);
        String text = "{\"full_name\":\"a/b\",\"stargazers_count\":3,\"open_issues2_count\":1}";
        Repository repository = new Repository("a/b", 3, 1);

        assertThat(snake.read(text, Repository.class)).isEqualTo(new Value<>(repository));
        assertThat(snake.write(repository)).isEqualTo(text);
    }

    record Everything(
            long big,
            double half,
            BigDecimal price,
            BigInteger count,
            boolean yes,
            Instant at,
            LocalDate day,
            Duration lasting,
            UUID id,
            URI home,
            Object any,
            Set<Integer> numbers,
            Map<String, List<@Nullable String>> names,
            @Nullable Everything inner) {}

    @Test
    void allTypesGoThereAndBack() {
        Everything inner = everything(null);
        Everything whole = everything(inner);

        assertThat(json.read(json.write(whole), Everything.class)).isEqualTo(new Value<>(whole));
    }

    private static Everything everything(@Nullable Everything inner) {
        List<@Nullable String> names = new java.util.ArrayList<>(List.of("a\"\\\n\u0001ä😀"));
        names.add(null);
        return new Everything(
                Long.MAX_VALUE,
                0.1,
                new BigDecimal("12345678901234567890.123"),
                BigInteger.TWO.pow(100),
                true,
                Instant.parse("2026-01-31T12:00:00.123Z"),
                LocalDate.of(2026, 1, 31),
                Duration.ofSeconds(90),
                new UUID(1, 2),
                URI.create("https://a.test/x?y"),
                Map.of("k", List.of("v", true)),
                Set.of(1),
                Map.of("n", names),
                inner);
    }

    record Numbers(int number) {}

    @ParameterizedTest
    @CsvSource({"3, 3", "3.0, 3", "3e0, 3", "-2147483648, -2147483648"})
    void wholeNumbersMayBeWrittenAnyWay(String written, int number) {
        assertThat(json.read("{\"number\":" + written + "}", Numbers.class))
                .isEqualTo(new Value<>(new Numbers(number)));
    }

    @ParameterizedTest
    @CsvSource({"3.5", "2147483648", "1e400000000", "1e-400000000"})
    void numbersThatDoNotFitAreViolationsAndTakeNoTime(String written) {
        assertThat(violations("{\"number\":" + written + "}", Numbers.class))
                .containsExactly("$.number: expected a whole number of 32 bits, found \"" + written + "\"");
    }

    record Reading(double value, BigInteger count) {}

    @Test
    void aNumberIsNeverInfinite() {
        assertThat(violations("{\"value\":1e400,\"count\":1e999999999}", Reading.class))
                .containsExactly(
                        "$.value: expected a number, found \"1e400\"",
                        "$.count: expected a whole number, found \"1e999999999\"");
    }

    record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from is after to");
            }
        }
    }

    @Test
    void whatARecordItselfRejectsIsAViolation() {
        assertThat(violations("{\"from\":3,\"to\":2}", Range.class))
                .containsExactly("$: expected a valid Range, found from is after to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|$: expected JSON, found nothing",
                "null|$: expected an object, found null",
                "[]|$: expected an object, found an array",
                "<html>|$: expected JSON, found Unexpected character",
                "{\"city\":\"a\"} x|$: expected",
                "{\"city\":\"a\"} {}|$: expected one JSON value, found more text behind it",
                "{\"city\":\"a\",\"city\":\"b\"}|$: expected JSON, found Duplicate",
                "{\"city\":\"a|$: expected JSON, found Unexpected end"
            })
    void whatIsNotOneJsonValueIsAViolation(String text, String violation) {
        assertThat(violations(text, Address.class)).singleElement().asString().startsWith(violation);
    }

    @Test
    void whatIsNestedTooDeeplyIsAViolation() {
        String text = "{\"zip\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(violations(text, Address.class)).singleElement().asString().contains("nest");
    }

    record Oddly(@Nullable @Name("a.b'c") String first) {}

    @Test
    void namesThatAreNoWordsAreQuoted() {
        assertThat(violations("{\"a.b'c\": 3}", Oddly.class))
                .containsExactly("$['a.b\\'c']: expected a string, found a number");
    }

    record Generic<T>(T value) {}

    @Test
    void aTypeThatCannotBeReadIsTheProgrammersError() {
        assertThatIllegalArgumentException().isThrownBy(() -> json.read("{}", Thread.class));
        assertThatIllegalArgumentException().isThrownBy(() -> json.read("{}", Generic.class));
        assertThatIllegalArgumentException().isThrownBy(() -> json.write(Map.of("x", Double.NaN)));
    }

    private List<String> violations(String text, Class<?> type) {
        return violations(json, text, type);
    }

    private static List<String> violations(RecordJson json, String text, Class<?> type) {
        return switch (json.read(text, type)) {
            case Value<?> value -> throw new AssertionError("It fits: " + value);
            case Broken<?> broken ->
                broken.violations().stream().map(String::valueOf).toList();
        };
    }
}
