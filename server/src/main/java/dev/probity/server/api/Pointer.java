package dev.probity.server.api;

import dev.probity.monitor.source.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a place of a request's body as a JSON pointer (RFC 6901).
final class Pointer {
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|\\[\"(.*?)\"]|\\.?([^.\\[]+)");
    /// A body is one service; it was read as a list of one.
    private static final String ONLY_ELEMENT = "[0]";

    private Pointer() {}

    static String of(Place place) {
        String path = place.path();
        Matcher steps = STEP.matcher(path.startsWith(ONLY_ELEMENT) ? path.substring(ONLY_ELEMENT.length()) : path);
        StringBuilder pointer = new StringBuilder();
        while (steps.find()) {
            for (int group = 1; group <= steps.groupCount(); group++) {
                String step = steps.group(group);
                if (step != null) {
                    pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
                }
            }
        }
        return pointer.toString();
    }
}
