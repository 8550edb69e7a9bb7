package dev.probity.client.report;

/// Why no further attempt was made.
public enum StopReason {
    ANSWERED("it was answered"),
    POINTLESS("sending it again would not help"),
    MAY_HAVE_TAKEN_EFFECT("it may have taken effect, and must not do so twice"),
    ATTEMPTS_USED_UP("all attempts are used up"),
    BUDGET_EMPTY("the retry budget of the origin is empty"),
    NO_TIME_LEFT("no time is left for another attempt"),
    RETRY_AFTER_TOO_LONG("the server asked to wait for longer than this call can"),
    CIRCUIT_OPEN("the circuit is open"),
    NO_PLACE("too many calls to the origin are under way"),
    CANCELLED("it was cancelled");

    private final String sentence;

    StopReason(String sentence) {
        this.sentence = sentence;
    }

    /// For people.
    @Override
    public String toString() {
        return sentence;
    }
}
