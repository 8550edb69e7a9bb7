package dev.probity.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "user-service, user-service",
        "GitHub API, github-api",
        "'  Payment (EU) / v2! ', payment-eu-v2",
        "Köln, koln",
        "Việt Nam, viet-nam",
        "İstanbul, istanbul",
        "Straße, straße",
        "Ελλάδα, ελλάδα",
        "Йод, йод",
        "サーバー が, サーバー-が",
        "한국 서버, 한국-서버",
        "हिन्दी सेवा, हिन्दी-सेवा",
        "10.0.0.1, 10-0-0-1",
        "'🚀', ''",
        "'---', ''",
    })
    void aNameBecomesAnId(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"K\u00f6ln, Ko\u0308ln", "\ud55c, \u1112\u1161\u11ab", "\u304c, \u304b\u3099"})
    void aNameHasOneIdHoweverItIsEncoded(String composed, String decomposed) {
        assertThat(Slug.of(composed)).isEqualTo(Slug.of(decomposed));
    }

    @Property
    void anIdStaysAsItIs(@ForAll String name) {
        String slug = Slug.of(name);

        assertThat(Slug.of(slug)).isEqualTo(slug);
        assertThat(slug).doesNotStartWith("-").doesNotEndWith("-").doesNotContain("--", " ");
    }
}
