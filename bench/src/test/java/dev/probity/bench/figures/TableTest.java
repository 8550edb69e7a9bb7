package dev.probity.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table("Speed", "animal", "km/h");

    @Test
    void numbersStandUnderEachOther() {
        table.add(Cell.of("snail"), Cell.of(0.0486, 2));
        table.add(Cell.of("peregrine"), Cell.of(1389, 2));

        assertThat(table.markdown()).isEqualTo("""
                Speed

                | animal    |     km/h |
                | --------- | -------: |
                | snail     |     0.05 |
                | peregrine | 1,389.00 |
                """);
    }

    @Test
    void programsGetTheSameNumbers() {
        table.add(Cell.of("snail"), Cell.of(0.0486, 2));

        assertThat(table.json().toString()).contains("{\"animal\":\"snail\",\"km/h\":0.05}");
    }

    @Test
    void aRowHasAValueForEveryColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.add(Cell.of("snail")));
    }
}
