package dev.probity.faults.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.FaultServer;
import dev.probity.faults.fault.EmptyReply;
import dev.probity.faults.program.Program;
import dev.probity.faults.program.Program.Counting;
import dev.probity.faults.program.Step;
import dev.probity.faults.program.Target;
import dev.probity.faults.wire.RawClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FaultServerExtension.class)
class FaultServerExtensionTest {
    @RepeatedTest(2)
    void everyTestFindsTheServerAsNew(FaultServer server) throws IOException {
        assertThat(server.journal().newest(1, _ -> true)).isEmpty();
        assertThat(server.programs().list()).isEmpty();
        assertThat(server.injection().failsNow()).isFalse();
        try (var client = new RawClient(server.ports().getFirst())) {
            assertThat(client.get("/msg").read().status()).isEqualTo(200);
        }
        server.injection().failCount(1);
        server.programs().set(new Program("", Target.EVERYTHING, Counting.KEY, List.of(Step.always(new EmptyReply()))));
    }
}
