package dev.probity.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A target with places for values.
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{[^{}/]*}");

    private Template() {}

    static String fill(String template, Object... values) {
        StringBuilder target = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        int used = 0;
        while (place.find()) {
            if (used == values.length) {
                throw new IllegalArgumentException("No value for " + place.group() + " in " + template);
            }
            place.appendReplacement(target, Matcher.quoteReplacement(encode(String.valueOf(values[used++]))));
        }
        if (used < values.length) {
            throw new IllegalArgumentException(values.length + " values for " + used + " places in " + template);
        }
        return place.appendTail(target).toString();
    }

    /// Also dots, for `..` would lead out of the place.
    private static String encode(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.chars().allMatch(c -> c == '.') ? encoded.replace(".", "%2E") : encoded;
    }
}
