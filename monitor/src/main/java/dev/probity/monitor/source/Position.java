package dev.probity.monitor.source;

/// Where something stands in a text. Lines and columns count from 1.
public record Position(int line, int column) implements Comparable<Position> {
    public static final Position START = new Position(1, 1);
    /// For what concerns a document as a whole.
    public static final Position NONE = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
