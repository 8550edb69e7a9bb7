package dev.probity.bench.target;

/// When the target saw a request and its answer, in nanoseconds of the monotonic clock, which all processes of
/// a Linux machine share.
///
/// @param id of the request
/// @param arrived when its bytes were about to be looked at
/// @param leaving when the answer was about to be given to the network
/// @param left when it had been; it is in the client's socket then, or soon
public record Stamp(int id, long arrived, long leaving, long left) {
    String line() {
        return id + " " + arrived + " " + leaving + " " + left;
    }

    static Stamp parse(String line) {
        String[] words = line.split(" ", -1);
        return new Stamp(
                Integer.parseInt(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]));
    }
}
