package dev.probity.server.api;

import dev.probity.monitor.Status;
import dev.probity.monitor.history.Counts;
import dev.probity.monitor.history.Histogram;
import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.ResponseTimes;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.HistoryReader;
import dev.probity.monitor.store.Page;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.verdict.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The figures of a window of time, and what each is made of: single samples up to two days, whole hours
/// beyond.
record StatsJson(HistoryReader history) {
    private static final Duration LONGEST_BY_SAMPLES = Duration.ofDays(2);
    private static final int PORTION = 10_000;
    private static final int RECENT = 10;
    /// Twice as slow as usual, and by more than a tenth of a second.
    private static final double SLOWER = 2;

    private static final long SLOWER_MICROS = 100_000;

    Members of(String id, Duration window, long now) {
        Span span = new Span(now - window.toMillis(), now + 1);
        boolean bySamples = window.compareTo(LONGEST_BY_SAMPLES) <= 0;
        List<Sample> samples = bySamples ? samples(id, span) : List.of();
        List<Rollup> parts = bySamples ? Rollup.of(Period.DAY, samples) : history.rollups(id, Period.HOUR, span);
        Counts counts = parts.stream().map(Rollup::counts).reduce(Counts.NONE, Counts::plus);
        ResponseTimes times = parts.stream().map(Rollup::responseTimes).reduce(ResponseTimes.NONE, ResponseTimes::plus);
        Members json = new Members()
                .text("serviceId", id)
                .time("from", span.from())
                .time("to", now)
                .text("basis", bySamples ? "samples" : "hours");
        counts(json, counts);
        times(json, times);
        repairs(json, history.transitions(id, span));
        trend(json, samples, times);
        return json;
    }

    private List<Sample> samples(String id, Span span) {
        List<Sample> samples = new ArrayList<>();
        OptionalLong next = OptionalLong.of(span.to());
        while (next.isPresent()) {
            Page page = history.samples(id, new Span(span.from(), next.getAsLong()), PORTION);
            samples.addAll(page.samples());
            next = page.next();
        }
        return samples;
    }

    /// Availability is the share of checks that were up among those in which we could see, maintenance
    /// left out.
    static void counts(Members json, Counts counts) {
        long up = counts.healthy() + counts.degraded();
        long seen = up + counts.unhealthy();
        json.share("availability", seen == 0 ? null : (Double) ((double) up / seen))
                .whole("checks", counts.total())
                .whole("failures", counts.unhealthy())
                .whole("healthy", counts.healthy())
                .whole("degraded", counts.degraded())
                .whole("unknown", counts.unknown())
                .whole("maintenance", counts.maintenance());
    }

    static void times(Members json, ResponseTimes times) {
        boolean none = times.count() == 0;
        Histogram histogram = times.histogram();
        micros(json, "meanMs", none ? null : (Long) (times.sum() / times.count()));
        micros(json, "minMs", none ? null : (Long) times.least());
        micros(json, "maxMs", none ? null : (Long) times.most());
        for (int percent : new int[] {50, 90, 95, 99}) {
            micros(json, "p" + percent + "Ms", none ? null : (Long) histogram.quantile(percent / 100.0));
        }
    }

    private static void micros(Members json, String name, @Nullable Long value) {
        if (value == null) {
            json.none(name);
        } else {
            json.millis(name, value.longValue());
        }
    }

    /// Mean time to repair and between failures, of outages that began and ended within the window.
    private static void repairs(Members json, List<Transition> transitions) {
        long outages = 0;
        long down = 0;
        long begun = -1;
        List<Long> begins = new ArrayList<>();
        for (Transition transition : transitions) {
            if (transition.to() == Status.UNHEALTHY) {
                begun = transition.at();
                begins.add(begun);
            } else if (begun >= 0) {
                outages++;
                down += transition.at() - begun;
                begun = -1;
            }
        }
        json.whole("outages", begins.size())
                .millis("mttrMs", outages == 0 ? null : Duration.ofMillis(down / outages))
                .millis("mtbfMs", between(begins));
    }

    private static @Nullable Duration between(List<Long> begins) {
        return begins.size() < 2
                ? null
                : Duration.ofMillis((begins.getLast() - begins.getFirst()) / (begins.size() - 1));
    }

    /// The latest answers beside the median of the window.
    private static void trend(Members json, List<Sample> newestFirst, ResponseTimes times) {
        long[] recent = newestFirst.stream()
                .filter(Sample::answered)
                .limit(RECENT)
                .mapToLong(sample -> sample.phases().response().toNanos() / 1000)
                .toArray();
        if (recent.length < RECENT || times.count() < 2 * RECENT) {
            json.none("movingAverageMs").text("trend", null).flag("degrading", false);
            return;
        }
        long average = Arrays.stream(recent).sum() / recent.length;
        long median = times.histogram().quantile(0.5);
        boolean slower = average > SLOWER * median && average > median + SLOWER_MICROS;
        boolean faster = SLOWER * average < median && average < median - SLOWER_MICROS;
        json.millis("movingAverageMs", average)
                .text("trend", slower ? "slower" : faster ? "faster" : "steady")
                .flag("degrading", slower);
    }
}
