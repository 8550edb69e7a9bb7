package dev.probity.monitor.check;

import dev.probity.monitor.json.JsonParser;
import dev.probity.monitor.json.JsonSyntaxException;
import java.util.random.RandomGenerator;

/// Checkers whose random delays are always the nominal ones.
final class Checkers {
    static final JsonParser NO_JSON = text -> {
        throw new JsonSyntaxException("nothing is JSON here");
    };

    private Checkers() {}

    static Checker with(Time time, int concurrency) {
        return new Checker(NO_JSON, time, halves(), concurrency);
    }

    private static RandomGenerator halves() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return 0.5;
            }
        };
    }
}
