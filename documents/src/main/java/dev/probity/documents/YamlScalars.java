package dev.probity.documents;

import dev.probity.monitor.json.Excerpt;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/// What a scalar means, by the core schema of YAML 1.2.
final class YamlScalars {
    private static final ScalarResolver CORE = new CoreScalarResolver(false);

    private YamlScalars() {}

    /// The value, or nothing when its tag says something else than its text or JSON has nothing like it.
    static Optional<Json> value(ScalarEvent scalar) {
        String text = scalar.getValue();
        Tag meaning = scalar.isPlain() ? CORE.resolve(text, true) : Tag.STR;
        Tag tag = scalar.getTag().filter(it -> !it.equals("!")).map(Tag::new).orElse(meaning);
        if (tag.equals(Tag.STR)) {
            return Optional.of(new JsonString(text));
        }
        boolean fits = tag.equals(meaning) || (tag.equals(Tag.FLOAT) && meaning.equals(Tag.INT));
        return fits ? value(meaning, text) : Optional.empty();
    }

    private static Optional<Json> value(Tag meaning, String text) {
        if (meaning.equals(Tag.NULL)) {
            return Optional.of(JsonNull.NULL);
        }
        if (meaning.equals(Tag.BOOL)) {
            return Optional.of(JsonBoolean.of(text.toLowerCase(Locale.ROOT).equals("true")));
        }
        return meaning.equals(Tag.INT) || meaning.equals(Tag.FLOAT) ? number(text) : Optional.of(new JsonString(text));
    }

    private static Optional<Json> number(String text) {
        if (text.length() > JsonTreeReader.LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal number = switch (text.substring(0, Math.min(2, text.length()))) {
                case "0x" -> new BigDecimal(new BigInteger(text.substring(2), 16));
                case "0o" -> new BigDecimal(new BigInteger(text.substring(2), 8));
                default -> new BigDecimal(text);
            };
            return Optional.of(new JsonNumber(number));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A tag as people write it: `!!int`.
    static String shown(String tag) {
        return tag.replace(Tag.PREFIX, "!!");
    }

    /// What is wrong with a scalar that has no value.
    static String complaint(ScalarEvent scalar) {
        String tag = scalar.getTag().map(it -> shown(it) + " ").orElse("");
        return "found " + tag + Excerpt.of(scalar.getValue(), 40)
                + ", expected text, a boolean, null or a number JSON can hold";
    }
}
