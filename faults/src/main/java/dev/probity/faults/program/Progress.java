package dev.probity.faults.program;

/// How far a program has come for one key.
///
/// @param step the index of the step it stands at
/// @param taken requests this step has had
/// @param since when the step had its first, in nanoseconds of the clock
/// @param attempts requests the program has had in all
record Progress(int step, int taken, long since, int attempts) {
    static final Progress START = new Progress(0, 0, 0, 0);
}
