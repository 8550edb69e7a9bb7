package dev.probity.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.JsonText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which keys there are, how they may be spelled, and what is said about those nobody asked for.
class KnownFieldsTest {
    @Test
    void bothSpellingsAreTheSameKey() {
        assertThat(Reading.of("{\"expected_status\": 200}").fields().text("expectedStatus"))
                .contains("200");
        assertThat(Reading.of("{\"expectedStatus\": 200}").fields().text("expectedStatus"))
                .contains("200");
    }

    @Test
    void aProblemNamesTheKeyAsItIsSpelled() {
        Reading reading = Reading.of("{\"expected_status\": []}");

        assertThat(reading.fields().text("expectedStatus")).isEmpty();
        assertThat(reading.complaints()).containsExactly("expected_status: found [], expected text");
    }

    @Test
    void bothSpellingsAtATimeAreAProblem() {
        Reading reading = Reading.of("{\"expected_status\": 200, \"expectedStatus\": 500}");

        assertThat(reading.fields().text("expectedStatus")).contains("200");
        assertThat(reading.complaints())
                .containsExactly(
                        "expectedStatus: found both \"expected_status\" and \"expectedStatus\", expected one of them");
    }

    @Test
    void nullIsAbsent() {
        Reading reading = Reading.of("{\"a\": null}");

        assertThat(reading.fields().has("a")).isFalse();
        assertThat(reading.fields().value("a")).isEmpty();
        assertThat(reading.fields().text("a")).isEmpty();
        assertThat(reading.complaints()).isEmpty();
    }

    @Test
    void anUnknownKeyIsAProblemWithASuggestion() {
        Reading reading = Reading.of("{\"timeout\": 5, \"retires\": 1, \"colour\": null}");
        reading.fields().text("timeout");
        reading.fields().text("retries");

        reading.fields().rejectUnknown();

        assertThat(reading.complaints())
                .containsExactly(
                        "retires: unknown key \"retires\", did you mean \"retries\"?",
                        "colour: unknown key \"colour\", expected one of timeout, retries");
    }

    @Test
    void askingMakesAKeyKnown() {
        Reading reading = Reading.of("{\"a\": 1, \"b\": 2, \"c\": 3, \"__d\": 4}");
        reading.fields().has("a");
        reading.fields().value("b");
        reading.fields().integer("c", 0, 9);
        reading.fields().has("_D");

        reading.fields().rejectUnknown();

        assertThat(reading.complaints()).isEmpty();
    }

    @Test
    void rejectionsNameTheirPlace() {
        Reading reading = Reading.of("{\"my_headers\": {\"A B\": 1}, \"url\": \"x\"}");
        Fields fields = reading.fields();

        fields.reject("url", "a URL");
        fields.reject("missing", "something");
        fields.reject("myHeaders", "A B", "a header name");
        fields.complain("url", "the host is unknown");
        fields.rejectAll("found no condition");

        assertThat(reading.complaints())
                .containsExactly(
                        "url: found \"x\", expected a URL",
                        "missing: found null, expected something",
                        "my_headers[\"A B\"]: expected a header name",
                        "url: the host is unknown",
                        "found no condition");
    }

    @Test
    void fieldsKnowWhereTheyStand() {
        JsonObject root = (JsonObject) JsonText.read("{\"snake_case\": 1}");
        Place place = Place.ROOT.member("services").element(1);
        Document document = new Document("a.yaml", root, Map.of(place.member("snake_case"), new Position(4, 7)));
        Fields fields = new Fields(root, place, new Problems(document, Secrets.NONE));

        assertThat(fields.place()).isEqualTo(place);
        assertThat(fields.placeOf("snakeCase")).hasToString("services[1].snake_case");
        assertThat(fields.positionOf("snakeCase")).isEqualTo("a.yaml:4:7");
    }
}
