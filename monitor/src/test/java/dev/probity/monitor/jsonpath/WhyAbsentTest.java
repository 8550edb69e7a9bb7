package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyAbsentTest {

    private static String why(String path, String document) {
        return JsonPath.parse(path).whyAbsent(JsonText.read(document));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $.data.user.name -> {"data":{"user":{"id":1,"email":""}}} \
                             -> $.data.user has no member "name" (it has "id", "email")
            $.data.user      -> {"data":null}     -> $.data is null
            $.data.user      -> {"data":"x"}      -> $.data is a string, not an object
            $.data[0]        -> {"data":{}}       -> $.data is an object, not an array
            $.data.user      -> {"data":7}        -> $.data is a number, not an object
            $.data[1].x      -> {"data":[7,true]} -> $.data[1] is a boolean, not an object
            $.data[-1].x     -> {"data":[7,true]} -> $.data[-1] is a boolean, not an object
            $.a              -> []                -> $ is an array, not an object
            $[0]             -> null              -> $ is null
            $.a              -> {}                -> $ has no member "a" (it is empty)
            $.items[5]       -> {"items":[1,2]}   -> $.items has 2 elements, no index 5
            $.items[-3]      -> {"items":[1,2]}   -> $.items has 2 elements, no index -3
            $.items[1]       -> {"items":[1]}     -> $.items has 1 element, no index 1
            $.items[0]       -> {"items":[]}      -> $.items has 0 elements, no index 0
            $['a b'].c['d']  -> {"a b":{"c":{}}}  -> $['a b'].c has no member "d" (it is empty)
            $['a'].b         -> {"a":null}        -> $.a is null
            $['1'].b         -> {"1":null}        -> $['1'] is null
            """)
    void aSingularPathSaysWhereItEnds(String path, String document, String why) {
        assertThat(why(path, document)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            status      -> {"id":1,"state":2}           -> state
            status      -> {"Status":1}                 -> Status
            userName    -> {"user":0,"user_name":1}     -> user_name
            user_name   -> {"userName":1}               -> userName
            email       -> {"emails":1,"e-mail":2}      -> emails
            colour      -> {"color":1}                  -> color
            status      -> {"stat":1,"statu":2}         -> statu
            """)
    void aNameThatWasProbablyMeantIsNamedInstead(String missing, String document, String meant) {
        assertThat(why("$." + missing, document))
                .isEqualTo("$ has no member \"%s\", did you mean \"%s\"?".formatted(missing, meant));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            id     -> {"ok":1}
            a      -> {"b":1}
            key    -> {"url":1}
            status -> {"version":1}
            """)
    void namesThatShareLittleAreNotSuggested(String missing, String document) {
        assertThat(why("$." + missing, document)).doesNotContain("did you mean");
    }

    @Test
    void onlySomeNamesAreListedAndLongOnesAreCut() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("x".repeat(39) + "😀", JsonBoolean.TRUE);
        members.put("line\nbreak", JsonBoolean.TRUE);
        for (int i = 1; i <= 1_000; i++) {
            members.put("n" + i, JsonBoolean.TRUE);
        }

        assertThat(JsonPath.parse("$.q").whyAbsent(new JsonObject(members)))
                .isEqualTo("$ has no member \"q\" (it has \"%s…\", \"line\\nbreak\", \"n1\", \"n2\", \"n3\", …)"
                        .formatted("x".repeat(39)));
    }

    @Test
    void veryLongNamesAreNotSearchedForResemblance() {
        String name = "n".repeat(100_000);
        Json document = new JsonObject(Map.of(name + "1", JsonBoolean.TRUE));

        assertThat(JsonPath.parse("$." + name + "2").whyAbsent(document)).doesNotContain("did you mean");
        assertThat(JsonPath.parse("$.nn").whyAbsent(document)).doesNotContain("did you mean");
    }

    @Test
    void aQueryForManyOnlySaysThatNothingMatches() {
        assertThat(why("$.items[?@.ok == true]", "{\"items\":[]}")).isEqualTo("nothing matches $.items[?@.ok == true]");
    }

    @Test
    void aPathThatIsThereSaysSo() {
        assertThat(why("$['a'][0]", "{\"a\":[null]}")).isEqualTo("$.a[0] is present");
    }

    @Property(tries = 300)
    void theExplanationIsThatOfAnAbsence(@ForAll("trees") Json there, @ForAll("trees") Json elsewhere) {
        for (Match match : JsonPath.parse("$..*").select(elsewhere)) {
            JsonPath path = JsonPath.parse(match.path());

            assertThat(path.whyAbsent(there).endsWith(" is present"))
                    .isEqualTo(!path.select(there).isEmpty());
        }
    }

    @Provide
    static Arbitrary<Json> trees() {
        return Trees.trees();
    }
}
