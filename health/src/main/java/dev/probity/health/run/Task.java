package dev.probity.health.run;

import java.time.Duration;

/// What a flight runs.
public interface Task<T> {
    T call() throws Exception;

    /// Whether an outcome is worth another attempt.
    boolean isFailure(Outcome<T> outcome);

    /// An attempt failed and there will be another one. Called between the two.
    void retrying(Outcome<T> failed, Duration pause);
}
