package dev.probity.faults.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.capacity.Capacity.WhenFull;
import dev.probity.faults.capacity.Workload.Fate.Full;
import dev.probity.faults.capacity.Workload.Fate.Served;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final Workload workload = new Workload(new Capacity(2, Duration.ofNanos(100), 2, WhenFull.REJECT));

    @Test
    void servesAtOnceWhileAServerIsFree() {
        assertThat(workload.arrive(0)).isEqualTo(new Served(100));
        assertThat(workload.arrive(10)).isEqualTo(new Served(100));
    }

    @Test
    void queuesInTheOrderOfArrivalAndTurnsTheRestAway() {
        workload.arrive(0);
        workload.arrive(10);
        assertThat(workload.arrive(20)).isEqualTo(new Served(180));
        assertThat(workload.arrive(20)).isEqualTo(new Served(190));
        assertThat(workload.arrive(20)).isEqualTo(new Full());
    }

    @Test
    void hasRoomAgainWhenTheFirstInTheQueueBegins() {
        workload.arrive(0);
        workload.arrive(0);
        workload.arrive(0);
        workload.arrive(0);
        assertThat(workload.arrive(99)).isEqualTo(new Full());
        assertThat(workload.arrive(100)).isEqualTo(new Served(200));
    }

    @Test
    void isAsNewWhenAllIsDone() {
        for (int i = 0; i < 5; i++) {
            workload.arrive(0);
        }
        assertThat(workload.arrive(200)).isEqualTo(new Served(100));
    }
}
