package dev.probity.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.bench.client.ClientSuite;
import dev.probity.bench.faults.FaultsSuite;
import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Table;
import dev.probity.bench.honesty.HonestySuite;
import dev.probity.bench.memory.MemorySuite;
import dev.probity.bench.parts.PartsSuite;
import dev.probity.bench.storage.StorageSuite;
import dev.probity.bench.whole.WholeSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/// That the suites still run and end with figures; every one of them fails when a check of its does. What the
/// figures are is not asked: this machine is not the one to compare with.
class SuitesTest {
    private static final Pace FEW = new Pace(1, 0.004);

    @Test
    void theWholeIsMeasuredInEveryManner() throws Exception {
        Report report = new WholeSuite(List.of(8)).run(FEW);

        assertThat(onlyTable(report).rows()).hasSize(4).allSatisfy(row -> {
            assertThat(value(row, 7)).as("bare requests a second").isPositive();
            assertThat(value(row, 9)).as("checks a second").isPositive();
        });
    }

    @Test
    void theClientIsMeasuredAloneAndAsAWhole() throws Exception {
        System.setProperty("jmh.ignoreLock", "true");

        Report report = new ClientSuite(List.of(8), 0).run(FEW);

        assertThat(report.tables()).hasSize(3);
        assertThat(report.tables().getFirst().rows())
                .extracting(row -> row.getFirst().printed())
                .containsExactly("CallNothing.get", "CallNothing.post", "CallNothing.transport");
        assertThat(report.tables().get(1).rows())
                .singleElement()
                .satisfies(row -> assertThat(value(row, 6)).as("calls a second").isPositive());
    }

    @Test
    void whatIsReportedIsComparedWithWhatTheTargetKnows() throws Exception {
        Report report = new HonestySuite(List.of(1, 8)).run(FEW);

        assertThat(report.tables().getFirst().rows()).hasSize(12).allSatisfy(row -> {
            double delay = row.getFirst().printed().contains("50 ms") ? 50_000 : 0;
            assertThat(value(row, 2)).as("the target's own time").isGreaterThanOrEqualTo(delay);
            assertThat(value(row, 8)).as("latest first byte").isPositive();
        });
    }

    @Test
    void theFaultServerIsMeasuredBesideABareOne() throws Exception {
        Report report = new FaultsSuite().run(FEW);

        assertThat(onlyTable(report).rows()).hasSize(5).allSatisfy(row -> {
            assertThat(value(row, 1)).as("requests a second").isPositive();
            assertThat(value(row, 3)).as("share of the bare server's").isPositive();
        });
    }

    @Test
    void checksInFlightTakeMemory() throws Exception {
        Report report = new MemorySuite(false).run(new Pace(1, 0.05));

        assertThat(onlyTable(report).rows()).singleElement().satisfies(row -> {
            assertThat(value(row, 0)).isEqualTo(500);
            assertThat(value(row, 1)).as("bytes of heap").isPositive();
        });
    }

    @Test
    void theStoreIsFilledReadAndKilled() throws Exception {
        Report report = new StorageSuite().run(FEW);

        assertThat(report.tables())
                .hasSize(5)
                .allSatisfy(table -> assertThat(table.rows()).isNotEmpty());
        assertThat(report.tables().getLast().rows()).singleElement().satisfies(row -> {
            assertThat(value(row, 1)).as("flushes acknowledged").isPositive();
            assertThat(value(row, 2)).as("of these lost").isZero();
        });
    }

    @Test
    void everyPartIsMeasured() throws Exception {
        System.setProperty("jmh.ignoreLock", "true");

        Report report = new PartsSuite(0).run(FEW);

        assertThat(onlyTable(report).rows())
                .extracting(row -> row.getFirst().printed())
                .contains("ParseServices.json", "JudgeResponse.judge", "CheckNothing.all", "WriteResult.json");
    }

    private static Table onlyTable(Report report) {
        assertThat(report.tables()).hasSize(1);
        return report.tables().getFirst();
    }

    private static double value(List<Cell> row, int column) {
        return ((Cell.Measure) row.get(column)).value();
    }
}
