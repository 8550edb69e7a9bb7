package dev.probity.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordJsonProperties {
    private final RecordJson json = new RecordJson();

    record Item(String name, long count, List<String> tags, Map<String, Boolean> flags) {}

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll String name, @ForAll long count, @ForAll List<String> tags, @ForAll Map<String, Boolean> flags) {
        Item item = new Item(
                well(name), count, tags.stream().map(RecordJsonProperties::well).toList(), flags(flags));

        assertThat(json.read(json.write(item), Item.class)).isEqualTo(new Bound.Value<>(item));
    }

    private static Map<String, Boolean> flags(Map<String, Boolean> flags) {
        return flags.entrySet().stream()
                .collect(Collectors.toMap(flag -> well(flag.getKey()), Map.Entry::getValue, (one, other) -> one));
    }

    /// Half of a surrogate pair is no character, and no JSON.
    private static String well(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "");
    }

    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.strings()
                .withChars("{}[]\",:0123456789.eE-+ntrufalse \\namecounttagsflags")
                .ofMaxLength(60);
    }

    @Property(tries = 5000)
    void whateverTheTextItIsAValueOrViolations(@ForAll("almostJson") String text) {
        assertThat(json.read("{\"name\":" + text, Item.class)).isNotNull();
        assertThat(json.readList(text, Item.class)).isNotNull();
    }
}
