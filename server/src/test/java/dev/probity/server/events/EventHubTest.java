package dev.probity.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.server.events.EventHub.Portion;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What listeners hear, and what they do not.
class EventHubTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int KEPT = 4096;

    private final EventHub hub = new EventHub(2, 0);

    private void publish(int times) {
        for (int i = 0; i < times; i++) {
            hub.publish("result", () -> new JsonObject(Map.of("n", JsonNumber.of(1))));
        }
    }

    @Test
    void aNewListenerHearsWhatIsNew() throws InterruptedException {
        publish(3);
        long begin = hub.begin(OptionalLong.empty());
        publish(2);

        Portion portion = hub.after(begin, SOON);

        assertThat(portion.events()).extracting(Event::number).containsExactly(4L, 5L);
        assertThat(portion.lost()).isZero();
        assertThat(portion.open()).isTrue();
    }

    @Test
    void aListenerThatComesBackHearsWhatItMissed() throws InterruptedException {
        publish(10);

        Portion portion = hub.after(hub.begin(OptionalLong.of(7)), SOON);

        assertThat(portion.events()).extracting(Event::number).containsExactly(8L, 9L, 10L);
    }

    @Test
    void aListenerOfAnEarlierProcessHearsEverythingWeHave() throws InterruptedException {
        publish(3);
        try (var later = new EventHub(1, 1_700_000_000_000L)) {
            later.publish("result", () -> new JsonObject(Map.of()));

            Portion portion = later.after(later.begin(OptionalLong.of(2)), SOON);
            assertThat(portion.lost()).isZero();
            assertThat(portion.events())
                    .singleElement()
                    .satisfies(event -> assertThat(event.number()).isGreaterThan(3));
        }
    }

    @Test
    void aListenerThatDoesNotKeepUpIsToldHowMuchItLost() throws InterruptedException {
        long begin = hub.begin(OptionalLong.empty());
        publish(KEPT + 100);

        Portion portion = hub.after(begin, SOON);

        assertThat(portion.lost()).isEqualTo(100);
        assertThat(portion.events()).hasSize(KEPT);
        assertThat(portion.events().getFirst().number()).isEqualTo(101);
        assertThat(portion.events().getLast().number()).isEqualTo(KEPT + 100);
    }

    @Test
    void thePatienceOfAListenerEnds() throws InterruptedException {
        Portion portion = hub.after(hub.begin(OptionalLong.empty()), Duration.ofMillis(1));

        assertThat(portion.events()).isEmpty();
        assertThat(portion.open()).isTrue();
    }

    @Test
    void whoWaitsHearsAtOnce() throws InterruptedException {
        AtomicReference<Portion> heard = new AtomicReference<>();
        var listening = new CountDownLatch(1);
        Thread listener = Thread.ofVirtual().start(() -> {
            try {
                listening.countDown();
                heard.set(hub.after(0, Duration.ofHours(1)));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        listening.await();

        publish(1);

        await().atMost(SOON).until(() -> heard.get() != null);
        listener.join();
    }

    @Test
    void closingEndsAllWaitingAfterTheLastEvent() throws InterruptedException {
        publish(1);
        hub.close();

        Portion last = hub.after(0, SOON);
        assertThat(last.events()).hasSize(1);
        assertThat(last.open()).isFalse();
        assertThat(hub.after(1, Duration.ofHours(1)).open()).isFalse();
    }

    @Test
    void placesAreBounded() {
        assertThat(hub.join()).isTrue();
        assertThat(hub.join()).isTrue();
        assertThat(hub.join()).isFalse();
        assertThat(hub.listeners()).isEqualTo(2);

        hub.leave();
        assertThat(hub.join()).isTrue();
    }

    @Test
    void whatNobodyHearsIsNeverPutIntoWords() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        hub.publish("result", () -> {
            made.incrementAndGet();
            return new JsonObject(Map.of());
        });
        assertThat(made).hasValue(0);

        Event event = hub.after(0, SOON).events().getFirst();
        assertThat(event.text()).isEqualTo("{}");
        assertThat(event.text()).isEqualTo("{}");
        assertThat(made).hasValue(1);
        assertThat(event.kind()).isEqualTo("result");
    }
}
