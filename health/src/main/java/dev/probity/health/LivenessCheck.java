package dev.probity.health;

/// A check of this very process, which a restart would mend: a deadlock, exhausted memory, a loop that stands still.
///
/// Implement it only where that holds. A liveness probe that asks a database makes the orchestrator restart every
/// instance when the database is down; so the group [Group#LIVENESS] takes no other type.
@FunctionalInterface
public interface LivenessCheck extends HealthCheck {}
