package dev.probity.client.breaker;

/// A few trials go through. One that goes wrong opens the circuit again; when all have gone well, it closes. Trials
/// that never end cannot keep it like this; that nobody calls, can.
final class HalfOpen implements State {
    private final Circuit circuit;
    private final int timesOpened;
    private final String reason;
    private int left;
    private int out;
    private long lastBegan;
    private int wentWell;

    HalfOpen(Circuit circuit, int timesOpened, String reason) {
        this.circuit = circuit;
        this.timesOpened = timesOpened;
        this.reason = reason;
        this.left = circuit.config().trials();
    }

    @Override
    public CircuitState name() {
        return CircuitState.HALF_OPEN;
    }

    @Override
    public State at(long now) {
        return out > 0 && now - overdue() >= 0 ? reopen(now, "the trial calls did not end") : this;
    }

    private long overdue() {
        return lastBegan + circuit.config().longestTrial().toNanos();
    }

    @Override
    public boolean admits(long now) {
        if (left == 0) {
            return false;
        }
        left--;
        out++;
        lastBegan = now;
        return true;
    }

    @Override
    public State after(CallResult result, long now) {
        if (!result.good()) {
            return reopen(now, "a trial call " + (result.failed() ? "failed: " + result.summary() : "was slow"));
        }
        out--;
        wentWell++;
        int trials = circuit.config().trials();
        return wentWell == trials ? new Closed(circuit, trials + " trial calls went well") : this;
    }

    private State reopen(long now, String why) {
        return circuit.open(timesOpened + 1, now, why);
    }

    @Override
    public void released() {
        out--;
        left++;
    }

    @Override
    public Counts counts(long now) {
        return Counts.NONE;
    }

    /// Trials are out; when they end is not known, only when they end at the latest.
    @Override
    public long retryAt(long now) {
        return overdue();
    }

    @Override
    public String reason() {
        return reason;
    }
}
