package dev.probity.health.trends;

import dev.probity.health.HealthStatus;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/// How much of the time a component worked.
///
/// @param measured the time its status was known
/// @param available the part of it in which the component was not `UNHEALTHY`
/// @param outages the times it was, those that are not over too
/// @param timeToRecover the mean length of the outages that ended; zero without any
public record Availability(Duration measured, Duration available, int outages, Duration timeToRecover) {
    /// 0 to 1; empty when nothing was measured.
    public OptionalDouble share() {
        return measured.isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) available.toMillis() / Math.max(1, measured.toMillis()));
    }

    public static Availability of(List<Stretch> timeline) {
        Duration measured = Duration.ZERO;
        Duration down = Duration.ZERO;
        Duration recovered = Duration.ZERO;
        int outages = 0;
        int ended = 0;
        for (int i = 0; i < timeline.size(); i++) {
            Stretch stretch = timeline.get(i);
            measured = measured.plus(stretch.length());
            if (stretch.status() != HealthStatus.UNHEALTHY) {
                continue;
            }
            outages++;
            down = down.plus(stretch.length());
            if (isSeenToEnd(timeline, i)) {
                ended++;
                recovered = recovered.plus(stretch.length());
            }
        }
        Duration mean = ended == 0 ? Duration.ZERO : recovered.dividedBy(ended);
        return new Availability(measured, measured.minus(down), outages, mean);
    }

    /// An outage that ends in silence may have gone on.
    private static boolean isSeenToEnd(List<Stretch> timeline, int i) {
        return i + 1 < timeline.size()
                && timeline.get(i + 1).from().equals(timeline.get(i).to());
    }
}
