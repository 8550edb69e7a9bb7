package dev.probity.testkit;

import dev.probity.monitor.service.Protocol;
import dev.probity.monitor.source.Fields;
import java.util.List;
import java.util.Optional;

/// Takes any `http` and `https` url, has no keys of its own, and always sees an answer.
public final class FakeProtocol implements Protocol {
    @Override
    public List<String> schemes() {
        return List.of("http", "https");
    }

    @Override
    public Settings read(Fields fields, boolean readsBody) {
        return _ -> Optional.of(new Binding(FakeProbe.answering(200, ""), List.of()));
    }
}
