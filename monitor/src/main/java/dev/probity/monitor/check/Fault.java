package dev.probity.monitor.check;

import dev.probity.monitor.ErrorKind;

/// Why an attempt is not a healthy one.
///
/// @param message names what was expected and what came
public record Fault(ErrorKind kind, String message) {}
