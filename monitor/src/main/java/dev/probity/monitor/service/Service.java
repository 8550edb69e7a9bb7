package dev.probity.monitor.service;

import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.assertion.VersionSource;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.source.Secrets;
import java.time.Duration;
import java.util.List;

/// Something watched, ready to be checked.
///
/// @param id unique among all services
/// @param url as people may see it, secrets masked
/// @param probe bound to this service
/// @param expectations what a response must satisfy, in the order of judging
/// @param version where the service says its version
/// @param timeout of one attempt, from the name lookup to the last byte
/// @param interval from one check to the next
/// @param dependsOn ids of services this one needs
/// @param secrets what must not appear in any text about this service
public record Service(
        String id,
        String name,
        String url,
        Probe probe,
        List<Expectation> expectations,
        VersionSource version,
        Duration timeout,
        Duration interval,
        RetryPolicy retryPolicy,
        Labels labels,
        List<String> dependsOn,
        boolean enabled,
        Secrets secrets) {
    public Service {
        expectations = List.copyOf(expectations);
        dependsOn = List.copyOf(dependsOn);
    }

    /// A service with the defaults of a configuration that says no more than name and url, without a retry.
    public static Service of(String name, String url, Probe probe) {
        ServiceDefaults defaults = ServiceDefaults.ONE_ATTEMPT;
        return new Service(
                Slug.of(name),
                name,
                url,
                probe,
                List.of(),
                new VersionSource.Nowhere(),
                defaults.timeout(),
                defaults.interval(),
                defaults.retryPolicy(),
                Labels.NONE,
                List.of(),
                true,
                Secrets.NONE);
    }

    public Service withExpectations(List<Expectation> others) {
        return new Service(
                id,
                name,
                url,
                probe,
                others,
                version,
                timeout,
                interval,
                retryPolicy,
                labels,
                dependsOn,
                enabled,
                secrets);
    }

    public Service withTimeout(Duration other) {
        return new Service(
                id,
                name,
                url,
                probe,
                expectations,
                version,
                other,
                interval,
                retryPolicy,
                labels,
                dependsOn,
                enabled,
                secrets);
    }

    public Service withRetryPolicy(RetryPolicy other) {
        return new Service(
                id,
                name,
                url,
                probe,
                expectations,
                version,
                timeout,
                interval,
                other,
                labels,
                dependsOn,
                enabled,
                secrets);
    }
}
