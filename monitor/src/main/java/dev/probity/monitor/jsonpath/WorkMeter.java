package dev.probity.monitor.jsonpath;

/// Counts the steps of one application of a query and stops it at the limit.
final class WorkMeter {
    private static final int CHARACTERS_PER_STEP = 100;

    private final String expression;
    private int left = JsonPathWorkException.LIMIT;

    WorkMeter(String expression) {
        this.expression = expression;
    }

    void step() {
        spend(1);
    }

    void characters(int count) {
        spend(count / CHARACTERS_PER_STEP);
    }

    private void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw new JsonPathWorkException(expression);
        }
    }
}
