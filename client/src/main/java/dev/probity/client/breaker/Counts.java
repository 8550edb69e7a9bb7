package dev.probity.client.breaker;

/// Calls of the window, by how they went. A call may have failed and been slow.
public record Counts(int calls, int failed, int slow) {
    public static final Counts NONE = new Counts(0, 0, 0);

    /// Calls that did not fail, slow ones included.
    public int succeeded() {
        return calls - failed;
    }

    /// Share of failed calls, 0 to 1; zero without calls.
    public double failureRate() {
        return calls == 0 ? 0 : (double) failed / calls;
    }

    /// Share of slow calls, 0 to 1; zero without calls.
    public double slowRate() {
        return calls == 0 ? 0 : (double) slow / calls;
    }
}
