package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.netty.HandshakeGate.Ticket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandshakeGateTest {
    private static final long LEASE = 5_000_000;

    private final Deque<Runnable> timers = new ArrayDeque<>();
    private final List<String> begun = new ArrayList<>();
    private long now;
    private final HandshakeGate gate =
            new HandshakeGate(2, Duration.ofNanos(LEASE), () -> now, (delay, action) -> timers.add(action));

    private Ticket enter(String name) {
        return gate.enter(Runnable::run, () -> begun.add(name));
    }

    @Test
    void letsInAsManyAsItHasSlots() {
        enter("a");
        enter("b");
        enter("c");

        assertThat(begun).containsExactly("a", "b");
    }

    @Test
    void letsTheNextInWhenOneLeaves() {
        Ticket a = enter("a");
        enter("b");
        enter("c");
        enter("d");

        a.leave();
        assertThat(begun).containsExactly("a", "b", "c");

        a.leave();
        assertThat(begun).as("leaving twice frees one slot").containsExactly("a", "b", "c");
    }

    @Test
    void takesTheSlotFromAHandshakeThatWaitsForTheOtherSide() {
        enter("a");
        enter("b");
        enter("c");

        now = LEASE;
        timers.removeFirst().run();

        assertThat(begun).containsExactly("a", "b", "c");
    }

    @Test
    void aLeaseThatHasNotEndedKeepsItsSlot() {
        enter("a");
        now = LEASE / 2;
        enter("b");
        enter("c");
        enter("d");

        now = LEASE;
        timers.removeFirst().run();

        assertThat(begun).containsExactly("a", "b", "c");
        assertThat(timers).as("looks again for the next lease").hasSize(1);
    }

    @Test
    void nobodyIsLetInAfterLeavingTheQueue() {
        Ticket a = enter("a");
        enter("b");
        Ticket c = enter("c");
        enter("d");

        c.leave();
        a.leave();

        assertThat(begun).containsExactly("a", "b", "d");
    }

    @Test
    void thousandsThatNeverEndDoNotStopTheOthers() {
        for (int i = 0; i < 1000; i++) {
            enter("silent " + i);
        }
        enter("last");

        while (!timers.isEmpty()) {
            now += LEASE;
            timers.removeFirst().run();
        }

        assertThat(begun).hasSize(1001).endsWith("last");
        assertThat(now).isEqualTo(500 * LEASE);
    }
}
