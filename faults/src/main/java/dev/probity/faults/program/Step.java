package dev.probity.faults.program;

import dev.probity.faults.fault.Fault;
import java.util.List;

/// One part of a program.
///
/// @param faults applied one after the other; none for a step that answers normally
/// @param span how long the step lasts
/// @param probability with which a request of this step fails, 0 to 1; requests that are spared count too
/// @param work whether the work is done before the answer fails
public record Step(List<Fault> faults, Span span, double probability, Work work) {
    public Step {
        faults = List.copyOf(faults);
    }

    /// Whether the work is done.
    public enum Work {
        /// Unless one of the faults answers in place of it.
        AS_USUAL,
        DONE,
        NOT_DONE
    }

    /// The fault, so many times.
    public static Step times(int times, Fault fault) {
        return new Step(List.of(fault), new Span.Times(times), 1, Work.AS_USUAL);
    }

    /// The fault, again and again.
    public static Step always(Fault fault) {
        return new Step(List.of(fault), new Span.Always(), 1, Work.AS_USUAL);
    }

    public Step withProbability(double other) {
        return new Step(faults, span, other, work);
    }

    boolean works() {
        return switch (work) {
            case AS_USUAL -> faults.stream().allMatch(Fault::works);
            case DONE -> true;
            case NOT_DONE -> false;
        };
    }
}
