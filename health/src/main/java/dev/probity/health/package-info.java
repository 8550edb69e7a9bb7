/// The front door: register checks with a [HealthChecker][dev.probity.health.HealthChecker], ask it how the application
/// is.
///
/// The other packages point here, never the other way round; only `run`, which knows nothing about health, is
/// below.
package dev.probity.health;
