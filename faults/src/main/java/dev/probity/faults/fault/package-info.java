/// What can be done to an answer: one file a fault.
///
/// A fault is data, and a pure function from the script of the normal answer to the script of the failing one. To add
/// one, write its record and its [FaultKind], and add a line to [FaultKinds].
@NullMarked
package dev.probity.faults.fault;

import org.jspecify.annotations.NullMarked;
