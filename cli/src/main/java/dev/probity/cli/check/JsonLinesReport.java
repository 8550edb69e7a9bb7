package dev.probity.cli.check;

import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.ResultJson;
import java.io.PrintWriter;

/// A JSON object a line, each as soon as its check is over.
record JsonLinesReport(PrintWriter out) implements Report {
    @Override
    public void add(CheckResult result) {
        out.println(ResultJson.of(result));
        out.flush();
    }

    @Override
    public void end(Run run) {}
}
