package dev.probity.health;

import dev.probity.health.run.Outcome;
import dev.probity.health.run.Task;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// A check as something to run: what counts as its failure, and what is logged before it is tried again.
///
/// @param name of its component
record CheckTask(String name, HealthCheck check) implements Task<Finding> {
    private static final Logger LOG = System.getLogger("dev.probity.health");

    @Override
    public Finding call() throws Exception {
        Finding finding = check.check();
        if (finding == null) { // the signature forbids it, other people's code does it
            throw new HealthCheckException("The check returned null instead of a finding");
        }
        return finding;
    }

    @Override
    public boolean isFailure(Outcome<Finding> outcome) {
        return Reading.finding(outcome).status() == HealthStatus.UNHEALTHY;
    }

    @Override
    public void retrying(Outcome<Finding> failed, Duration pause) {
        LOG.log(
                Level.WARNING,
                () -> "Component " + name + ": attempt " + failed.attempts() + " failed ("
                        + Reading.finding(failed).message() + "), trying again in " + pause.toMillis() + " ms");
    }
}
