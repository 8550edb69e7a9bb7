package dev.probity.monitor.jsonpath;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes the normalized path of a node (RFC 9535 section 2.7); every node has exactly one.
final class NormalizedPath {
    private final StringBuilder text = new StringBuilder();

    private NormalizedPath() {}

    static String of(Location location) {
        Deque<Location.Child> steps = new ArrayDeque<>();
        for (Location here = location; here instanceof Location.Child step; here = step.parent()) {
            steps.push(step);
        }
        NormalizedPath path = new NormalizedPath();
        path.text.append('$');
        steps.forEach(path::append);
        return path.text.toString();
    }

    /// The selector of a member: `['j j']`.
    static String selector(String name) {
        NormalizedPath path = new NormalizedPath();
        path.append(name);
        return path.text.toString();
    }

    private void append(Location.Child step) {
        switch (step) {
            case Location.Member member -> append(member.name());
            case Location.Element element ->
                text.append('[').append(element.index()).append(']');
        }
    }

    private void append(String name) {
        text.append("['");
        name.chars().forEach(c -> append((char) c));
        text.append("']");
    }

    private void append(char c) {
        switch (c) {
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            case '\'', '\\' -> text.append('\\').append(c);
            default -> {
                if (c < ' ') {
                    text.append("\\u%04x".formatted((int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
