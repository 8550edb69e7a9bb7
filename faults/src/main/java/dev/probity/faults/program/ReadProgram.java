package dev.probity.faults.program;

import dev.probity.faults.route.InvalidException;
import dev.probity.faults.route.ReadBody;
import dev.probity.monitor.source.Document;

/// Programs as requests bring them: as a JSON body, or in the header `X-Fault`.
public final class ReadProgram {
    private ReadProgram() {}

    /// @throws InvalidException with every problem
    public static Program body(String text) {
        return ReadBody.of(text, "program", ProgramReader::read);
    }

    /// The program's id is the header itself, so that two requests with one header and one key go through its steps
    /// together.
    ///
    /// @throws InvalidException with every problem
    public static Program header(String text) {
        var document = Document.of("X-Fault", HeaderProgram.document(text));
        return ReadBody.of(document, "header", ProgramReader::read).named(text);
    }
}
