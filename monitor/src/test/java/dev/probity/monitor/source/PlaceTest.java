package dev.probity.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json.JsonNull;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Place SERVICE = Place.ROOT.member("services").element(3);

    @Test
    void aPlaceReadsAsPeopleWriteIt() {
        assertThat(SERVICE.member("assertions").element(0).member("json"))
                .hasToString("services[3].assertions[0].json");
        assertThat(Place.ROOT.element(0)).hasToString("[0]");
        assertThat(Place.ROOT).hasToString("top level");
    }

    @Test
    void aNameThatIsNoWordStandsInQuotes() {
        assertThat(SERVICE.member("a b")).hasToString("services[3][\"a b\"]");
        assertThat(SERVICE.member("")).hasToString("services[3][\"\"]");
        assertThat(SERVICE.member("X-Request_Id")).hasToString("services[3].X-Request_Id");
    }

    @Test
    void aPlaceWithoutPositionIsAtTheNearestAroundIt() {
        Document document = new Document(
                "services.yaml",
                JsonNull.NULL,
                Map.of(Place.ROOT, new Position(1, 1), SERVICE, new Position(7, 3), SERVICE.member("a.b"), at(8)));

        assertThat(document.positionOf(SERVICE.member("headers").member("X.Y").element(2)))
                .isEqualTo(new Position(7, 3));
        assertThat(document.positionOf(SERVICE.member("a.b").member("c"))).isEqualTo(at(8));
        assertThat(document.positionOf(Place.ROOT.member("other"))).isEqualTo(new Position(1, 1));
    }

    @Test
    void aDocumentWithoutPositionsBeginsAtItsStart() {
        assertThat(Document.of("program", JsonNull.NULL).positionOf(SERVICE)).isEqualTo(Position.START);
    }

    private static Position at(int line) {
        return new Position(line, 5);
    }
}
