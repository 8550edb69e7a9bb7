package dev.probity.faults.program;

import java.util.List;

/// What goes wrong with some requests, step by step; after the last step they are answered normally.
///
/// @param id its name in `/faults`
/// @param counting whose attempts advance the steps
public record Program(String id, Target target, Counting counting, List<Step> steps) {
    public Program {
        steps = List.copyOf(steps);
    }

    /// Whose attempts are counted together.
    public enum Counting {
        /// Each key's for themselves; requests without a key together.
        KEY,
        /// All.
        ALL
    }

    public Program named(String name) {
        return new Program(name, target, counting, steps);
    }
}
