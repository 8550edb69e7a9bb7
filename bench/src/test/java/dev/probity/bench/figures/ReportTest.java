package dev.probity.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.documents.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @Test
    void figuresAreKeptForPrograms(@TempDir Path folder) throws Exception {
        Table table = new Table("Speed", "animal", "km/h");
        table.add(Cell.of("snail"), Cell.of(0.0486, 2));

        new Report("animals", Machine.now(), List.of(table)).write(folder.resolve("figures"));

        String text = Files.readString(folder.resolve("figures/animals.json"));
        assertThat(new JsonText().parse(text).toString())
                .contains("\"suite\":\"animals\"", "\"processors\":", "{\"animal\":\"snail\",\"km/h\":0.05}");
    }
}
