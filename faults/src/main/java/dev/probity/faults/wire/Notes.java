package dev.probity.faults.wire;

/// What those who handle an exchange tell those who write about it. Belongs to the event loop of its connection.
public final class Notes {
    private String fault = "";

    /// What was made to go wrong; empty when nothing was.
    public String fault() {
        return fault;
    }

    /// @param what was made to go wrong
    public void fault(String what) {
        fault = what;
    }
}
