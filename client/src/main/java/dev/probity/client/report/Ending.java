package dev.probity.client.report;

import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;

/// How one attempt ended.
public sealed interface Ending {
    /// One sentence for people.
    String sentence();

    /// With a complete response.
    record Answered(int status) implements Ending {
        @Override
        public String sentence() {
            return "status " + status;
        }
    }

    /// Without one.
    ///
    /// @param during the phase it had come to
    record Failed(FailureKind kind, String sentence, Phase during) implements Ending {}
}
