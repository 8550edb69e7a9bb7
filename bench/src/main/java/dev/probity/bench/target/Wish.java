package dev.probity.bench.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a request asks of the target, in its path: `/`, `/17`, `/17?after=50`, `/17?held`.
///
/// @param id under which the times of the request are kept; none when negative
/// @param afterMillis how long the answer takes
/// @param held whether the answer waits until all that are held are released
record Wish(int id, long afterMillis, boolean held) {
    private static final Pattern SHAPE = Pattern.compile("/(\\d{1,9})?(?:\\?(?:after=(\\d{1,6})|(held)))?");

    /// @throws IllegalArgumentException when the path is none of the target's
    static Wish parse(String path) {
        Matcher matcher = SHAPE.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("found " + path + ", expected " + SHAPE);
        }
        String id = matcher.group(1);
        String after = matcher.group(2);
        return new Wish(
                id == null ? -1 : Integer.parseInt(id),
                after == null ? 0 : Long.parseLong(after),
                matcher.group(3) != null);
    }

    boolean isNoted() {
        return id >= 0;
    }
}
