package dev.probity.client.breaker;

/// What the end of an attempt was counted as.
public enum Judgement {
    /// The origin is there and answers.
    SUCCESSFUL,
    /// The origin is not there, or not well.
    FAILED,
    /// It says nothing about the origin.
    IGNORED
}
