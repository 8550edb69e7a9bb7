package dev.probity.server.api;

import dev.probity.monitor.Status;
import dev.probity.monitor.service.Labels;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.watch.Standing;
import java.util.Locale;
import java.util.Optional;

/// Which services a request is about.
record Filter(
        Optional<String> environment,
        Optional<String> tag,
        Optional<String> group,
        Optional<Status> status,
        Optional<String> query) {
    static Filter of(Parameters parameters) {
        return new Filter(
                parameters.text("environment"),
                parameters.text("tag"),
                parameters.text("group"),
                parameters.choice("status", Status.values(), Status::name),
                parameters.text("q").map(text -> text.toLowerCase(Locale.ROOT)));
    }

    boolean admits(Standing standing) {
        Service service = standing.watched().service();
        Labels labels = service.labels();
        return environment.map(wanted -> wanted.equals(labels.environment())).orElse(true)
                && tag.map(labels.tags()::contains).orElse(true)
                && group.map(wanted -> wanted.equals(labels.group())).orElse(true)
                && status.map(wanted -> wanted == standing.state().status()).orElse(true)
                && query.map(wanted -> contains(service, wanted)).orElse(true);
    }

    private static boolean contains(Service service, String wanted) {
        return (service.id() + "\n" + service.name() + "\n" + service.url())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
