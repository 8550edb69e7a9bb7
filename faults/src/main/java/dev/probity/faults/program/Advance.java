package dev.probity.faults.program;

import dev.probity.faults.program.Span.Always;
import dev.probity.faults.program.Span.During;
import dev.probity.faults.program.Span.Times;
import java.util.List;

/// Finds the step a request falls into. Pure.
final class Advance {
    private Advance() {}

    /// What becomes of one request.
    sealed interface Outcome {
        /// It falls into this step.
        ///
        /// @param after how far the program has come then
        record At(Step step, Progress after) implements Outcome {}

        /// The program is over.
        record Finished() implements Outcome {}
    }

    /// @param now in nanoseconds of a monotonic clock
    static Outcome next(List<Step> steps, Progress before, long now) {
        Progress progress = before;
        while (progress.step() < steps.size()) {
            Step step = steps.get(progress.step());
            if (lasts(step.span(), progress, now)) {
                long since = progress.taken() == 0 ? now : progress.since();
                return new Outcome.At(
                        step, new Progress(progress.step(), progress.taken() + 1, since, progress.attempts() + 1));
            }
            progress = new Progress(progress.step() + 1, 0, 0, progress.attempts());
        }
        return new Outcome.Finished();
    }

    private static boolean lasts(Span span, Progress progress, long now) {
        return switch (span) {
            case Times(var times) -> progress.taken() < times;
            case During(var duration) -> progress.taken() == 0 || now - progress.since() < duration.toNanos();
            case Always() -> true;
        };
    }
}
