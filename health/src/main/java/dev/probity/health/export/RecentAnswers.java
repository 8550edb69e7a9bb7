package dev.probity.health.export;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Answers that were just given, so that many who ask the same do not have it written anew each time.
final class RecentAnswers {
    /// Strangers choose the questions, so their number is bounded.
    private static final int MOST = 64;

    private final Duration keep;
    private final LongSupplier nanoTime;
    private final Map<Question, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(HealthResponse response, long nanos) {}

    RecentAnswers(Duration keep, LongSupplier nanoTime) {
        this.keep = keep;
        this.nanoTime = nanoTime;
    }

    HealthResponse get(Question question, Supplier<HealthResponse> otherwise) {
        if (keep.isZero()) {
            return otherwise.get();
        }
        Kept last = kept.get(question);
        if (last != null && nanoTime.getAsLong() - last.nanos() < keep.toNanos()) {
            return last.response();
        }
        HealthResponse response = otherwise.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(question, new Kept(response, nanoTime.getAsLong()));
        return response;
    }
}
