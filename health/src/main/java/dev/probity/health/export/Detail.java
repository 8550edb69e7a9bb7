package dev.probity.health.export;

/// How much of a report somebody may see.
public enum Detail {
    /// Names and statuses. Messages and metadata tell an attacker where to press; they are withheld.
    PUBLIC,
    /// Everything.
    PRIVATE
}
