package dev.probity.monitor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void kindsAreTheWordsOfAMessage() {
        List<Json> all = List.of(
                new JsonObject(Map.of()),
                new JsonArray(List.of()),
                new JsonString(""),
                JsonNumber.of(1),
                JsonBoolean.of(true),
                JsonNull.NULL);

        assertThat(all)
                .map(Json::kind)
                .containsExactly("an object", "an array", "a string", "a number", "a boolean", "null");
    }

    @Test
    void membersKeepTheirOrder() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("z", JsonNumber.of(1));
        members.put("a", JsonNumber.of(2));
        members.put("m", JsonNumber.of(3));

        assertThat(new JsonObject(members)).hasToString("{\"z\":1,\"a\":2,\"m\":3}");
    }

    @Test
    void aTreeDoesNotChange() {
        Map<String, Json> members = new LinkedHashMap<>(Map.of("a", JsonNull.NULL));
        List<Json> elements = new ArrayList<>(List.of(JsonNull.NULL));
        JsonObject object = new JsonObject(members);
        JsonArray array = new JsonArray(elements);

        members.clear();
        elements.clear();

        assertThat(object).hasToString("{\"a\":null}");
        assertThat(array).hasToString("[null]");
        assertThatThrownBy(() -> object.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> array.elements().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1, 1e0", "100, 1e2", "0, 0.000", "0.1, 0.10", "-0, 0"})
    void numbersThatCompareEqualAreEqual(String one, String other) {
        JsonNumber first = new JsonNumber(new BigDecimal(one));
        JsonNumber second = new JsonNumber(new BigDecimal(other));

        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
    }

    @Test
    void numbersAreExact() {
        assertThat(new JsonNumber(new BigDecimal("0.1")))
                .isNotEqualTo(new JsonNumber(new BigDecimal("0.1000000000000000055511151231257827")));
        assertThat(JsonNumber.of(9_007_199_254_740_993L)).isNotEqualTo(JsonNumber.of(9_007_199_254_740_992L));
        assertThat(JsonNumber.of(1)).isNotEqualTo(new JsonString("1"));
    }

    @Property
    void hugeNumbersAreCheapToCompareAndToShow(@ForAll @IntRange(min = -1_999_999_999, max = 1_999_999_999) int scale) {
        JsonNumber number = new JsonNumber(BigDecimal.valueOf(15, scale));

        assertThat(number).isEqualTo(new JsonNumber(BigDecimal.valueOf(150, scale + 1)));
        assertThat(number.hashCode()).isEqualTo(new JsonNumber(BigDecimal.valueOf(150, scale + 1)).hashCode());
        assertThat(number.plain()).hasSizeLessThan(120);
        assertThat(new BigDecimal(number.plain())).isEqualByComparingTo(number.value());
    }

    @ParameterizedTest
    @CsvSource({"1200, 1200", "1.2e3, 1200", "1.10, 1.10", "1e-7, 0.0000001", "1e101, 1E+101", "1e-101, 1E-101"})
    void aNumberReadsAsPeopleWriteIt(BigDecimal number, String plain) {
        assertThat(new JsonNumber(number).plain()).isEqualTo(plain);
    }
}
