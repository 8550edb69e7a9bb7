package dev.probity.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the text of a `.env` file: one `NAME=value` a line, quotes may enclose a value, `#` after a blank begins a
/// comment.
public final class DotEnv {
    private static final Pattern LINE = Pattern.compile("\\uFEFF?\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*=\\s*"
            + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'|(.*?))"
            + "\\s*(?:(?<=\\s)#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([n\"\\\\])");

    private DotEnv() {}

    /// The variables in the order written; lines that are none are left out. Of two with one name the last
    /// counts.
    public static Map<String, String> parse(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                variables.put(matcher.group(1), value(matcher));
            }
        });
        return variables;
    }

    private static String value(Matcher line) {
        if (line.group(2) != null) {
            return ESCAPE.matcher(line.group(2)).replaceAll(DotEnv::unescaped);
        }
        return line.group(3) != null ? line.group(3) : line.group(4);
    }

    private static String unescaped(MatchResult escape) {
        return escape.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(escape.group(1));
    }
}
