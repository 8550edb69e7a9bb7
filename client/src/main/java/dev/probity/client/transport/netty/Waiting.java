package dev.probity.client.transport.netty;

import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.FailureKind;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The thread that made it, waiting for the end of a call.
final class Waiting implements Consumer<Exchange> {
    private final Thread caller = Thread.currentThread();
    private volatile @Nullable Exchange end;

    @Override
    public void accept(Exchange exchange) {
        end = exchange;
        LockSupport.unpark(caller);
    }

    /// Blocks until the call is over, and cancels it when the thread is interrupted.
    Exchange forEndOf(RunningCall call) throws InterruptedException {
        while (true) {
            Exchange exchange = end;
            if (exchange != null) {
                return exchange;
            }
            LockSupport.park(this);
            if (Thread.interrupted()) {
                call.loop().execute(() -> call.fail(FailureKind.LOCAL, "The call was cancelled"));
                throw new InterruptedException("The call was cancelled");
            }
        }
    }
}
