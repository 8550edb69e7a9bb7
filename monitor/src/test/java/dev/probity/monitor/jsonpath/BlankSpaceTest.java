package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In these queries `~` stands for blank space, which is tried in all its forms.
class BlankSpaceTest {
    private static final String DOCUMENT = """
            {"a": [{"b": 1}, {"b": 2}], "b": 1}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$~.a~[0]~.b",
                "$~[~'a'~]~[~0~]~['b']",
                "$~['a']~..b",
                "$.a[~0~,~1~].b",
                "$.a[~0~:~2~:~1~].b",
                "$.a[~:~:~].b",
                "$.a[~?~@.b~==~1~].b",
                "$.a[?~!~@.c~&&~@~.b~||~$~..c~].b",
                "$.a[?~!~(~@.c~)~].b",
                "$.a[?~(~(~@~['b']~<=~1~)~)~,~?~@.c~].b",
                "$.a[?~length(~@~)~==~count(~@~.*~)~].b",
                "$.a[?~!~match(~@.b~,~'x'~)~].b",
                "$.a[?~@[~?~@~>~0~]~].b"
            })
    void blanksMayStandBetweenTheParts(String query) {
        String expected = Selection.paths(query.replace("~", ""), DOCUMENT);

        assertThat(expected).isNotEmpty();
        for (String blank : new String[] {" ", "\t", "\n", "\r", " \r\n\t "}) {
            assertThat(Selection.paths(query.replace("~", blank), DOCUMENT)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$",
                "$~",
                "$.a~",
                "$.~a",
                "$..~a",
                "$.~.a",
                "$..~*",
                "$.~*",
                "$[-~1]",
                "$[1~0]",
                "$[?@.~a]",
                "$[?@.a~=~=1]",
                "$[?@.a&~&@.b]",
                "$[?count~(@)==1]",
                "$[?@.a==1~.0]",
                "$[?@.a==tr~ue]",
                // A query that stands for a value is a singular-query, and that has no blanks in its brackets.
                "$[?@[~'a']==1]",
                "$[?@['a'~]==1]",
                "$[?1==@[~0]]",
                "$[?length(@[0~])==1]",
                "$[?match(@.a,$[~'a'])]"
            })
    void blanksMayNotStandWithinThem(String query) {
        for (String blank : new String[] {" ", "\t", "\n", "\r"}) {
            assertThatThrownBy(() -> JsonPath.parse(query.replace("~", blank)))
                    .isInstanceOf(JsonPathSyntaxException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u000B", "\f", "\u2003", "\u0085"})
    void otherSpacesAreNoBlanks(String space) {
        assertThatThrownBy(() -> JsonPath.parse("$" + space + ".a")).isInstanceOf(JsonPathSyntaxException.class);
    }
}
