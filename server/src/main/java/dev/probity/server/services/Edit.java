package dev.probity.server.services;

import dev.probity.monitor.source.Problem;
import dev.probity.monitor.watch.Watched;
import java.util.List;

/// What became of a wish to change the services.
public sealed interface Edit {
    record Done(Watched watched) implements Edit {}

    record Removed() implements Edit {}

    /// There is no such service.
    record Unknown(String id) implements Edit {}

    /// A services file owns it.
    record ReadOnly(String id) implements Edit {}

    /// Another service has this id.
    record Taken(String id) implements Edit {}

    record Invalid(List<Problem> problems) implements Edit {}

    /// Another process owns the services now.
    record Fenced(String id) implements Edit {}
}
