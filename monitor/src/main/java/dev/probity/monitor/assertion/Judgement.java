package dev.probity.monitor.assertion;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import java.util.List;
import java.util.Optional;

/// What the expectations say of a response.
public sealed interface Judgement {
    /// Every expectation is met.
    record Good() implements Judgement {}

    /// @param status what the service is for it: [Status#DEGRADED] or [Status#UNHEALTHY]
    record Poor(Status status, ErrorKind kind, String message) implements Judgement {}

    /// Judges a response by all expectations: the first that makes it unhealthy decides, else the first that
    /// makes it degraded.
    static Judgement of(List<Expectation> expectations, Evidence evidence) {
        Judgement judgement = new Good();
        for (Expectation expectation : expectations) {
            if (judgement instanceof Poor && expectation.otherwise() == Status.DEGRADED) {
                continue;
            }
            Optional<Poor> poor = JudgeAssertion.failure(expectation.assertion(), evidence)
                    .map(message ->
                            new Poor(expectation.otherwise(), JudgeAssertion.kind(expectation.assertion()), message));
            if (poor.isPresent()) {
                judgement = poor.get();
                if (expectation.otherwise() == Status.UNHEALTHY) {
                    return judgement;
                }
            }
        }
        return judgement;
    }

    /// The version the service says it has, if it says so.
    static Optional<String> version(VersionSource source, Evidence evidence) {
        return ReadVersion.from(source, evidence);
    }
}
