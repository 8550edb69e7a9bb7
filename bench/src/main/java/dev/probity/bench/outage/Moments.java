package dev.probity.bench.outage;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/// When something happened, each time it did.
final class Moments {
    private final Collection<Duration> all = new ConcurrentLinkedQueue<>();

    void add(Duration moment) {
        all.add(moment);
    }

    int countIn(Span span) {
        return (int) all.stream().filter(span::contains).count();
    }

    double perSecondIn(Span span) {
        return countIn(span) / span.inSeconds();
    }

    Optional<Duration> firstFrom(Duration moment) {
        return all.stream().filter(each -> each.compareTo(moment) >= 0).min(Duration::compareTo);
    }
}
