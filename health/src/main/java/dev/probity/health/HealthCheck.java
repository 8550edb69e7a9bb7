package dev.probity.health;

/// Looks at one component, once.
///
/// It may block; it runs on a thread of its own, is interrupted when its time is up and abandoned when it does not
/// care. Whatever it throws, errors too, makes its component `UNHEALTHY` and nothing else.
@FunctionalInterface
public interface HealthCheck {
    /// @throws Exception what went wrong; its message is shown to people
    Finding check() throws Exception;
}
