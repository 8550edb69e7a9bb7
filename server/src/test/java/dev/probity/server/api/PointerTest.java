package dev.probity.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.source.Place;
import org.junit.jupiter.api.Test;

/// Places of a request's body as JSON pointers (RFC 6901).
class PointerTest {
    private static final Place SERVICE = Place.ROOT.element(0);

    @Test
    void theBodyItselfIsTheEmptyPointer() {
        assertThat(Pointer.of(Place.ROOT)).isEmpty();
        assertThat(Pointer.of(SERVICE)).isEmpty();
    }

    @Test
    void membersAndElementsAreSteps() {
        assertThat(Pointer.of(SERVICE.member("url"))).isEqualTo("/url");
        assertThat(Pointer.of(SERVICE.member("assertions").element(2).member("json")))
                .isEqualTo("/assertions/2/json");
    }

    @Test
    void onlyTheFirstElementIsTheBody() {
        assertThat(Pointer.of(SERVICE.member("tags").element(0))).isEqualTo("/tags/0");
        assertThat(Pointer.of(SERVICE.element(0))).isEqualTo("/0");
    }

    @Test
    void namesThatAreNotPlainAreEscaped() {
        assertThat(Pointer.of(SERVICE.member("headers").member("a/b~c.d"))).isEqualTo("/headers/a~1b~0c.d");
        assertThat(Pointer.of(SERVICE.member("headers").member("x[1]"))).isEqualTo("/headers/x[1]");
        assertThat(Pointer.of(SERVICE.member("a b"))).isEqualTo("/a b");
    }

    @Test
    void anEmptyNameIsAStep() {
        assertThat(Pointer.of(SERVICE.member(""))).isEqualTo("/");
    }

    @Test
    void aNameMayHoldQuotes() {
        assertThat(Pointer.of(SERVICE.member("headers").member("a\"b"))).isEqualTo("/headers/a\"b");
    }
}
