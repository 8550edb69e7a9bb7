package dev.probity.bench.outage;

import dev.probity.client.time.Time;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Transport;
import java.time.Duration;

/// What is written in an hour: five attempts, a fixed pause between them.
record NaiveCaller(Transport transport, Time time, Call request) implements Caller {
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Override
    public boolean call() throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (transport.send(request) instanceof Exchange.Reply reply && reply.status() == 200) {
                return true;
            }
            if (attempt < ATTEMPTS) {
                time.sleep(PAUSE);
            }
        }
        return false;
    }
}
