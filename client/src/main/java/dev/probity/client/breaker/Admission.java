package dev.probity.client.breaker;

import java.time.Instant;

/// Whether a call may go through.
public sealed interface Admission {
    /// It may. Says afterwards how the call went; closed without a word, the call counts for nothing. In every case
    /// it must be closed.
    final class Permit implements Admission, AutoCloseable {
        private final Breaker breaker;
        private final long generation;
        private boolean used;

        Permit(Breaker breaker, long generation) {
            this.breaker = breaker;
            this.generation = generation;
        }

        /// @param nanos how long the origin took
        public void succeeded(long nanos) {
            report(false, nanos, "");
        }

        /// @param nanos how long the origin took
        /// @param summary what went wrong, for people
        public void failed(long nanos, String summary) {
            report(true, nanos, summary);
        }

        private void report(boolean failed, long nanos, String summary) {
            if (!used) {
                used = true;
                breaker.record(generation, failed, nanos, summary);
            }
        }

        @Override
        public void close() {
            if (!used) {
                used = true;
                breaker.release(generation);
            }
        }
    }

    /// It may not.
    ///
    /// @param until when it is worth trying again, at the earliest or, while trial calls are out, at the latest
    /// @param reason why the circuit is open
    record Refusal(Instant until, String reason) implements Admission {}
}
