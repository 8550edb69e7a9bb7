package dev.probity.monitor.service;

import dev.probity.monitor.assertion.Assertion;
import dev.probity.monitor.assertion.AssertionReader;
import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.assertion.VersionSource;
import dev.probity.monitor.service.Protocol.Binding;
import dev.probity.monitor.service.Protocol.Settings;
import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads one service from its fields.
final class ServiceReader {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);
    private static final int MOST_RETRIES = 10;

    private final List<Protocol> protocols;
    private final ServiceDefaults defaults;
    private final AssertionReader assertions;
    private final ServiceIds ids;
    private final Secrets secrets;

    ServiceReader(
            List<Protocol> protocols,
            ServiceDefaults defaults,
            AssertionReader assertions,
            ServiceIds ids,
            Secrets secrets) {
        this.protocols = protocols;
        this.defaults = defaults;
        this.assertions = assertions;
        this.ids = ids;
        this.secrets = secrets;
    }

    /// The service, or nothing when a problem left it without name, url or probe.
    Optional<Service> read(Fields fields) {
        Optional<String> name = fields.requiredText("name", "a name for people to read");
        Optional<String> id = ids.claim(fields, name);
        Optional<String> url = fields.requiredText("url", "a URL such as https://example.org/health");
        List<Expectation> expectations = new ArrayList<>();
        degradedAfter(fields).ifPresent(expectations::add);
        VersionSource version = version(fields, expectations);
        expectations.addAll(assertions.readAll(fields.objects("assertions")));
        boolean readsBody = version.readsBody()
                || expectations.stream().map(Expectation::assertion).anyMatch(Assertion::readsBody);
        Optional<Binding> binding = bind(url, readsBody, fields);
        binding.ifPresent(it -> expectations.addAll(0, it.expectations()));

        Duration timeout = fields.duration("timeout", SHORTEST, LONGEST_TIMEOUT).orElse(defaults.timeout());
        Duration interval = fields.duration("interval", Duration.ofSeconds(1), Duration.ofDays(31))
                .orElse(defaults.interval());
        RetryPolicy retryPolicy = retryPolicy(fields);
        Labels labels = new Labels(
                fields.text("environment").orElse(null), fields.text("group").orElse(null), fields.texts("tags"));
        List<String> dependsOn = fields.texts("dependsOn");
        boolean enabled = fields.flag("enabled").orElse(true);
        fields.rejectUnknown();

        if (name.isEmpty() || id.isEmpty() || binding.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Service(
                id.get(),
                name.get(),
                secrets.mask(url.orElseThrow()),
                binding.get().probe(),
                expectations,
                version,
                timeout,
                interval,
                retryPolicy,
                labels,
                dependsOn,
                enabled,
                secrets));
    }

    private Optional<Binding> bind(Optional<String> url, boolean readsBody, Fields fields) {
        Optional<Protocol> protocol = url.flatMap(this::protocolOf);
        if (url.isPresent() && protocol.isEmpty()) {
            List<String> schemes =
                    protocols.stream().flatMap(it -> it.schemes().stream()).toList();
            fields.reject("url", "a URL that begins with " + String.join(":// or ", schemes) + "://");
        }
        // While the protocol is unknown the keys are read as those of the first, so that their problems show too.
        Settings settings = protocol.orElse(protocols.getFirst()).read(fields, readsBody);
        return protocol.isEmpty() ? Optional.empty() : settings.bind(url.orElseThrow());
    }

    private Optional<Protocol> protocolOf(String url) {
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        return protocols.stream().filter(it -> it.schemes().contains(scheme)).findFirst();
    }

    private static Optional<Expectation> degradedAfter(Fields fields) {
        return fields.duration("degradedAfter", SHORTEST, LONGEST_TIMEOUT)
                .map(Assertion.ResponseTime::new)
                .map(Expectation::desired);
    }

    private VersionSource version(Fields fields, List<Expectation> expectations) {
        boolean named = fields.has("versionPath") || fields.has("versionHeader");
        Optional<String> expected = fields.text("expectedVersion");
        if (expected.isEmpty() && !named) {
            return new VersionSource.Nowhere();
        }
        VersionSource source = assertions.versionSource(fields, "versionPath", "versionHeader");
        expected.map(version -> new Assertion.Version(source, version))
                .map(Expectation::desired)
                .ifPresent(expectations::add);
        return source;
    }

    private RetryPolicy retryPolicy(Fields fields) {
        Optional<Integer> retries = fields.integer("retries", 0, MOST_RETRIES);
        Optional<Duration> delay = fields.duration("retryDelay", Duration.ZERO, RetryPolicy.LONGEST_DELAY);
        return retries.map(count -> RetryPolicy.retries(count, delay.orElse(ServiceDefaults.RETRY_DELAY)))
                .orElseGet(() ->
                        delay.map(it -> defaults.retryPolicy().withDelay(it)).orElse(defaults.retryPolicy()));
    }
}
