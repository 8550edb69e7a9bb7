package dev.probity.client.exception;

import dev.probity.client.report.CallReport;
import dev.probity.client.validation.Violation;
import java.util.List;
import java.util.stream.Collectors;

/// A response came, but is not of the expected form. Names every place where it is not.
public final class InvalidResponseException extends ClientException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 20;

    private final transient List<Violation> violations;

    public InvalidResponseException(CallReport report, List<Violation> violations) {
        super(report, sentence(violations));
        this.violations = List.copyOf(violations);
    }

    private static String sentence(List<Violation> violations) {
        String more = violations.size() > QUOTED ? "; and " + (violations.size() - QUOTED) + " more" : "";
        return violations.stream()
                .limit(QUOTED)
                .map(Violation::toString)
                .collect(Collectors.joining("; ", "The response is not as expected: ", more));
    }

    public List<Violation> violations() {
        return violations;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
