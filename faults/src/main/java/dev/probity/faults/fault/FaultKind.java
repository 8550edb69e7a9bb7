package dev.probity.faults.fault;

import dev.probity.monitor.source.Fields;
import java.util.Optional;
import java.util.function.Function;

/// How a fault is called and read.
///
/// @param name what a program writes as its type
/// @param main the parameter a header may give behind `=`: `status=503`; empty when there is none
/// @param reader the fault its fields describe; nothing when they do not, and then it has said why
public record FaultKind(String name, String main, Function<Fields, Optional<? extends Fault>> reader) {}
