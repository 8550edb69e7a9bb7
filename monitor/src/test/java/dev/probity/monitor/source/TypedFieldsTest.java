package dev.probity.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.Status;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a value may be written as, and what is said about one that is something else.
class TypedFieldsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            "UP",    UP
            "",      ``
            42,      42
            1.10,    1.10
            1e2,     100
            true,    true
            1e400,   1E+400
            1e-999999999, 1E-999999999
            1e999999999,  1E+999999999
            """)
    void textIsReadAsItIsWritten(String value, String text) {
        assertThat(Reading.of("{\"a\": " + value + "}").fields().text("a")).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[\"a\"]"})
    void aCollectionIsNoText(String value) {
        Reading reading = Reading.of("{\"a\": " + value + "}");

        assertThat(reading.fields().text("a")).isEmpty();
        assertThat(reading.complaints()).containsExactly("a: found " + value + ", expected text");
    }

    @Test
    void requiredTextMustBeThere() {
        Reading reading = Reading.of("{\"blank\": \" \", \"wrong\": [], \"nothing\": null}");

        for (String key : List.of("missing", "blank", "wrong", "nothing")) {
            assertThat(reading.fields().requiredText(key, "a name")).isEmpty();
        }
        assertThat(reading.complaints())
                .containsExactly(
                        "\"missing\" is missing, expected a name",
                        "blank: found \" \", expected a name",
                        "wrong: found [], expected text",
                        "\"nothing\" is missing, expected a name");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'\"true\"', true", "'\"false\"', false"})
    void flagsAreReadFromBooleansAndTheirNames(String value, boolean flag) {
        assertThat(Reading.of("{\"a\": " + value + "}").fields().flag("a")).contains(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"yes\"", "\"TRUE\"", "[]"})
    void nothingElseIsAFlag(String value) {
        Reading reading = Reading.of("{\"a\": " + value + "}");

        assertThat(reading.fields().flag("a")).isEmpty();
        assertThat(reading.complaints()).containsExactly("a: found " + value + ", expected true or false");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 10", "5.0, 5", "5e0, 5", "'\"7\"', 7", "1e1, 10"})
    void wholeNumbersWithinTheirBoundsAreRead(String value, int number) {
        assertThat(Reading.of("{\"a\": " + value + "}").fields().integer("a", 0, 10))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "11",
                "1.5",
                "\"\"",
                "\"five\"",
                "\"1e1\"",
                "true",
                "[]",
                "{}",
                "1e400",
                "-1e400",
                "1e-400",
                "1e999999999",
                "1e-999999999",
                "4294967296",
                "18446744073709551616"
            })
    void otherNumbersAreNotCutToFit(String value) {
        Reading reading = Reading.of("{\"a\": " + value + "}");

        assertThat(reading.fields().integer("a", 0, 10)).isEmpty();
        assertThat(reading.complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint).endsWith(", expected a whole number from 0 to 10"));
    }

    @Test
    void numbersAreExact() {
        Reading reading = Reading.of("{\"a\": 0.1, \"b\": \"0.10\", \"c\": \"many\"}");

        assertThat(reading.fields().number("a")).contains(new BigDecimal("0.1"));
        assertThat(reading.fields().number("b")).contains(new BigDecimal("0.10"));
        assertThat(reading.fields().number("c")).isEmpty();
        assertThat(reading.complaints()).containsExactly("c: found \"many\", expected a number");
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "1.5, PT1.5S", "'\"5s\"', PT5S", "'\"PT1H\"', PT1H", "3600, PT1H", "1e2, PT1M40S"})
    void durationsWithinTheirBoundsAreRead(String value, Duration duration) {
        assertThat(Reading.of("{\"a\": " + value + "}").fields().duration("a", SECOND, HOUR))
                .contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-5",
                "0.999",
                "3601",
                "\"400d\"",
                "\"soon\"",
                "\"\"",
                "true",
                "[5]",
                "1e400",
                "1e-400",
                "1e999999999",
                "-1e999999999",
                "1e-999999999"
            })
    void otherDurationsAreProblems(String value) {
        Reading reading = Reading.of("{\"a\": " + value + "}");

        assertThat(reading.fields().duration("a", SECOND, HOUR)).isEmpty();
        assertThat(reading.complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint)
                        .startsWith("a: found ")
                        .endsWith(", expected a duration such as 5s or 500ms, at least 1 s and at most 1 h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"degraded", "DEGRADED", "Degraded"})
    void aChoiceIsReadInAnyCase(String word) {
        assertThat(Reading.of("{\"a\": \"" + word + "\"}").fields().choice("a", List.of(Status.values())))
                .contains(Status.DEGRADED);
    }

    @Test
    void aChoiceNamesWhatThereIsToChoose() {
        Reading reading = Reading.of("{\"a\": \"down\"}");

        assertThat(reading.fields().choice("a", List.of(Status.values()))).isEmpty();
        assertThat(reading.complaints())
                .containsExactly("a: found \"down\", expected one of healthy, degraded, unhealthy, unknown");
    }

    @Test
    void oneTextIsAListOfOne() {
        Reading reading = Reading.of("{\"one\": \"a\", \"many\": [\"a\", 2, true], \"none\": []}");

        assertThat(reading.fields().texts("one")).containsExactly("a");
        assertThat(reading.fields().texts("many")).containsExactly("a", "2", "true");
        assertThat(reading.fields().texts("none")).isEmpty();
        assertThat(reading.fields().texts("missing")).isEmpty();
        assertThat(reading.complaints()).isEmpty();
    }

    @Test
    void eachElementThatIsNoTextIsAProblemOfItsOwn() {
        Reading reading = Reading.of("{\"many\": [\"a\", [], null, \"b\"], \"object\": {}}");

        assertThat(reading.fields().texts("many")).containsExactly("a", "b");
        assertThat(reading.fields().texts("object")).isEmpty();
        assertThat(reading.complaints())
                .containsExactly(
                        "many[1]: found [], expected text",
                        "many[2]: found null, expected text",
                        "object: found {}, expected text");
    }

    @Test
    void aMapOfTextsKeepsItsOrder() {
        Reading reading = Reading.of("{\"headers\": {\"B\": 1, \"A\": \"x\", \"C\": {}}, \"list\": []}");

        assertThat(reading.fields().textMap("headers")).containsExactly(Map.entry("B", "1"), Map.entry("A", "x"));
        assertThat(reading.fields().textMap("list")).isEmpty();
        assertThat(reading.fields().textMap("missing")).isEmpty();
        assertThat(reading.complaints())
                .containsExactly(
                        "headers.C: found {}, expected text", "list: found [], expected an object of names and text");
    }

    @Test
    void objectsInAListHaveFieldsOfTheirOwn() {
        Reading reading = Reading.of("{\"all\": [{\"a\": []}, 5, {\"a\": \"x\"}], \"one\": {}}");

        List<Fields> all = reading.fields().objects("all");
        assertThat(all).map(fields -> fields.text("a")).containsExactly(Optional.empty(), Optional.of("x"));
        assertThat(reading.fields().objects("one")).isEmpty();
        assertThat(reading.fields().objects("missing")).isEmpty();
        assertThat(reading.complaints())
                .containsExactlyInAnyOrder(
                        "all[1]: found 5, expected an object",
                        "all[0].a: found [], expected text",
                        "one: found {}, expected a list of objects");
    }

    @Test
    void aLongValueIsNotQuotedInFull() {
        Reading reading = Reading.of("{\"a\": \"" + "x".repeat(1000) + "\"}");

        assertThat(reading.fields().number("a")).isEmpty();
        assertThat(reading.complaints()).containsExactly("a: found \"" + "x".repeat(59) + "…, expected a number");
    }

    @Property
    void whatIsNotReadIsAProblemWhateverTheText(@ForAll String text) {
        assertReadOrComplained(new JsonString(text));
    }

    @Property
    void whatIsNotReadIsAProblemWhateverTheNumber(@ForAll long digits, @ForAll int scale) {
        assertReadOrComplained(new JsonNumber(BigDecimal.valueOf(digits, scale)));
    }

    private static void assertReadOrComplained(Json value) {
        List<BiFunction<Fields, String, Optional<?>>> readers = List.of(
                Fields::text,
                Fields::flag,
                Fields::number,
                (fields, key) -> fields.integer(key, 0, 100),
                (fields, key) -> fields.duration(key, SECOND, HOUR),
                (fields, key) -> fields.choice(key, List.of(Status.values())));
        for (BiFunction<Fields, String, Optional<?>> reader : readers) {
            JsonObject object = new JsonObject(Map.of("a", value));
            Problems problems = new Problems(Document.of("test", object), Secrets.NONE);

            boolean read =
                    reader.apply(new Fields(object, Place.ROOT, problems), "a").isPresent();

            assertThat(problems.isEmpty()).isEqualTo(read);
        }
    }
}
