package dev.probity.client.breaker;

/// Everything goes through; failures are counted until they are too many.
final class Closed implements State {
    private final Circuit circuit;
    private final Window window;
    private final String reason;
    private int inARow;

    Closed(Circuit circuit, String reason) {
        this.circuit = circuit;
        this.window = new Window(circuit.config().window().toNanos());
        this.reason = reason;
    }

    @Override
    public CircuitState name() {
        return CircuitState.CLOSED;
    }

    @Override
    public State at(long now) {
        return this;
    }

    @Override
    public boolean admits(long now) {
        return true;
    }

    @Override
    public State after(CallResult result, long now) {
        window.add(result, now);
        inARow = result.failed() ? inARow + 1 : 0;
        if (result.good()) {
            // Nothing got worse.
            return this;
        }
        if (inARow >= circuit.config().consecutive()) {
            return circuit.open(1, now, inARow + " failures in a row, the last: " + result.summary());
        }
        return judge(window.counts(now), result, now);
    }

    private State judge(Counts counts, CallResult last, long now) {
        BreakerConfig config = circuit.config();
        if (counts.calls() < config.minimumCalls()) {
            return this;
        }
        if (last.failed() && counts.failureRate() >= config.failureRate()) {
            String share = counts.failed() + " of " + counts.calls() + " calls failed, the last: ";
            return circuit.open(1, now, share + last.summary());
        }
        if (last.slow() && counts.slowRate() >= config.slowRate()) {
            return circuit.open(1, now, counts.slow() + " of " + counts.calls() + " calls were slow");
        }
        return this;
    }

    @Override
    public void released() {
        // Nothing is counted.
    }

    @Override
    public Counts counts(long now) {
        return window.counts(now);
    }

    @Override
    public long retryAt(long now) {
        return now;
    }

    @Override
    public String reason() {
        return reason;
    }
}
