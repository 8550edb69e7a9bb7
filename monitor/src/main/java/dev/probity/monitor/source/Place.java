package dev.probity.monitor.source;

/// The path to a value inside a document, as people write it: `services[3].assertions[0].json`.
public record Place(String path) {
    public static final Place ROOT = new Place("");

    public Place member(String name) {
        boolean plain =
                !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
        if (!plain) {
            return new Place(path + "[\"" + name + "\"]");
        }
        return new Place(path.isEmpty() ? name : path + "." + name);
    }

    public Place element(int index) {
        return new Place(path + "[" + index + "]");
    }

    @Override
    public String toString() {
        return path.isEmpty() ? "top level" : path;
    }
}
