package dev.probity.cli.check;

import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.ResultJson;
import java.io.PrintWriter;

/// One JSON array of check results, in the order of the services.
record JsonReport(PrintWriter out) implements Report {
    @Override
    public void end(Run run) {
        String separator = "[\n  ";
        for (CheckResult result : run.results()) {
            out.print(separator);
            out.print(ResultJson.of(result));
            separator = ",\n  ";
        }
        out.println(run.results().isEmpty() ? "[]" : "\n]");
    }
}
