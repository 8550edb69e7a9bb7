package dev.probity.faults.program;

import dev.probity.faults.fault.Fault;
import java.util.List;
import java.util.random.RandomGenerator;

/// What the programs decide for one request.
public sealed interface Verdict {
    /// It is answered as if there were no programs, byte for byte.
    record Spare() implements Verdict {}

    /// It fails.
    ///
    /// @param works whether the work is done before
    record Strike(String program, List<Fault> faults, boolean works, RandomGenerator random) implements Verdict {}
}
