package dev.probity.monitor.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void whatFitsStaysWhole() {
        assertThat(Excerpt.of("", 3)).isEmpty();
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc…");
    }

    @Test
    void noCharacterIsCutInHalf() {
        assertThat(Excerpt.of("ab😀d", 3)).isEqualTo("ab…");
        assertThat(Excerpt.of("a😀cd", 3)).isEqualTo("a😀…");
    }

    @Property
    void anExcerptIsABeginning(@ForAll String text, @ForAll @IntRange(min = 1, max = 50) int longest) {
        String excerpt = Excerpt.of(text, longest);

        assertThat(excerpt).hasSizeLessThanOrEqualTo(longest + 1);
        assertThat(text).startsWith(text.length() <= longest ? excerpt : excerpt.substring(0, excerpt.length() - 1));
    }
}
