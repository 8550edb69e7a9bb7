package dev.probity.client.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.client.bulkhead.Bulkhead.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void thereAreSoManyPlacesAndNoMore() throws Exception {
        Bulkhead bulkhead = new Bulkhead(new BulkheadConfig(2, Duration.ZERO));
        Optional<Place> first = bulkhead.enter(LONG);
        bulkhead.enter(LONG);

        assertThat(bulkhead.enter(LONG)).isEmpty();
        assertThat(bulkhead.active()).isEqualTo(2);

        first.orElseThrow().close();

        assertThat(bulkhead.enter(LONG)).isPresent();
    }

    @Test
    void aPlaceIsGivenBackOnceHoweverOftenItIsClosed() throws Exception {
        Bulkhead bulkhead = new Bulkhead(new BulkheadConfig(1, Duration.ZERO));
        Place place = bulkhead.enter(LONG).orElseThrow();
        place.close();
        place.close();

        assertThat(bulkhead.active()).isZero();
        assertThat(bulkhead.enter(LONG)).isPresent();
        assertThat(bulkhead.enter(LONG)).isEmpty();
    }

    @Test
    void whoCannotWaitThatLongIsToldEarlier() throws Exception {
        Bulkhead bulkhead = new Bulkhead(new BulkheadConfig(1, LONG));
        bulkhead.enter(LONG);

        long began = System.nanoTime();
        assertThat(bulkhead.enter(Duration.ofMillis(30))).isEmpty();
        Duration waited = Duration.ofNanos(System.nanoTime() - began);

        assertThat(waited).isBetween(Duration.ofMillis(30), Duration.ofSeconds(20));
    }

    @Test
    void placesAreGivenInTheOrderOfArrival() throws Exception {
        Bulkhead bulkhead = new Bulkhead(new BulkheadConfig(1, LONG));
        Place held = bulkhead.enter(LONG).orElseThrow();
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> {
                Place mine = enter(bulkhead);
                order.add(number);
                mine.close();
            }));
            await().until(() -> bulkhead.waiting() == number + 1);
        }
        held.close();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    private static Place enter(Bulkhead bulkhead) {
        try {
            return bulkhead.enter(LONG).orElseThrow();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
