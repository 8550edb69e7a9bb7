package dev.probity.client.json;

import org.jspecify.annotations.Nullable;

/// A place in a JSON text. Written out as JSONPath only when it is needed.
///
/// @param parent null at the root
record Place(@Nullable Place parent, String step) {
    static final Place ROOT = new Place(null, "$");

    private static final int LONGEST_NAME = 80;

    Place member(String given) {
        String name = given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) + "…" : given;
        boolean plain = !name.isEmpty() && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
        return new Place(this, plain ? "." + name : "['" + name.replace("'", "\\'") + "']");
    }

    Place element(int index) {
        return new Place(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
