package dev.probity.cli.check;

import dev.probity.monitor.check.CheckResult;

/// Writes results in one format.
interface Report {
    /// A result as it comes, in any order, never two at a time. Most formats wait for the end.
    default void add(CheckResult result) {}

    void end(Run run);
}
