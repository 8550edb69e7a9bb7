package dev.probity.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json.JsonNull;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Place NAME = Place.ROOT.member("name");
    private static final Place URL = Place.ROOT.member("url");
    private static final Document DOCUMENT =
            new Document("services.yaml", JsonNull.NULL, Map.of(NAME, new Position(2, 9), URL, new Position(10, 1)));

    @Test
    void problemsAreInTheOrderOfTheText() {
        Problems problems = new Problems(DOCUMENT, Secrets.NONE);
        problems.add(URL, "third");
        problems.add(NAME, "second");
        problems.add(Place.ROOT, "first");

        assertThat(problems.list())
                .map(Problem::toString)
                .containsExactly(
                        "services.yaml:1:1: first",
                        "services.yaml:2:9: name: second",
                        "services.yaml:10:1: url: third");
    }

    @Test
    void twoAtOnePositionKeepTheOrderOfFinding() {
        Problems problems = new Problems(DOCUMENT, Secrets.NONE);
        problems.add(NAME, "first");
        problems.add(NAME, "second");

        assertThat(problems.list()).map(Problem::message).containsExactly("first", "second");
    }

    @Test
    void secretsAreNotInMessages() {
        Problems problems = new Problems(DOCUMENT, Secrets.of(List.of("hunter2")));
        assertThat(problems.isEmpty()).isTrue();

        problems.add(URL, "found \"hunter2\", at https://me:pw@example.org");

        assertThat(problems.isEmpty()).isFalse();
        assertThat(problems.list())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("found \"***\", at https://***@example.org"));
    }

    @Test
    void whatConcernsADocumentAsAWholeHasNoPosition() {
        assertThat(new Problem("services.yaml", Position.NONE, Place.ROOT, "cannot be read"))
                .hasToString("services.yaml: cannot be read");
    }
}
