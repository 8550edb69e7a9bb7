package dev.probity.bench.figures;

/// A group of measurements that belong together.
public interface Suite {
    /// Measures; takes from seconds to minutes.
    ///
    /// @param pace how thoroughly
    Report run(Pace pace) throws Exception;
}
