package dev.probity.bench.contender;

import dev.probity.bench.figures.Effort;
import dev.probity.bench.figures.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Contenders that take turns, so that whatever else the machine does meets them all alike.
public final class Race {
    /// Rounds for the compiler, which do not count: it takes some ten seconds until it has seen enough.
    private static final int WARM_UPS = 6;

    private final List<Lane> lanes;
    private final int requests;

    /// @param requests of each contender in each round
    public Race(List<Contender> contenders, int requests) {
        this.lanes = contenders.stream().map(Lane::new).toList();
        this.requests = requests;
    }

    private static final class Lane {
        private final Contender contender;
        private final List<Double> cpuMicros = new ArrayList<>();
        private final List<Double> perSecond = new ArrayList<>();

        Lane(Contender contender) {
            this.contender = contender;
        }
    }

    /// What one contender needed, in the median of the rounds.
    ///
    /// @param rounds the processor time of each round
    public record Finish(String contender, double cpuMicros, double perSecond, List<Double> rounds) {
        /// How much more processor time than another that ran beside it: the median of the rounds' differences.
        public double cpuMicrosAbove(Finish other) {
            return Samples.of(IntStream.range(0, rounds.size()).mapToDouble(i -> rounds.get(i) - other.rounds.get(i)))
                    .median();
        }
    }

    /// @throws IllegalStateException when a request did not go well
    public List<Finish> run(int rounds) throws InterruptedException {
        for (int round = -WARM_UPS; round < rounds; round++) {
            for (Lane lane : lanes) {
                Effort effort = effort(lane);
                if (round >= 0) {
                    lane.cpuMicros.add(effort.cpuMicrosEach(requests));
                    lane.perSecond.add(effort.perSecond(requests));
                }
            }
        }
        return lanes.stream()
                .map(lane -> new Finish(
                        lane.contender.name(),
                        Samples.of(lane.cpuMicros).median(),
                        Samples.of(lane.perSecond).median(),
                        List.copyOf(lane.cpuMicros)))
                .toList();
    }

    private Effort effort(Lane lane) throws InterruptedException {
        int[] good = new int[1];
        Effort effort = Effort.of(() -> good[0] = lane.contender.run(requests));
        if (good[0] != requests) {
            throw new IllegalStateException(
                    lane.contender.name() + ": " + good[0] + " of " + requests + " requests went well");
        }
        return effort;
    }
}
