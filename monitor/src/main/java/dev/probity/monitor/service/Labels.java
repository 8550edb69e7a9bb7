package dev.probity.monitor.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What services are sorted and filtered by.
public record Labels(@Nullable String environment, @Nullable String group, List<String> tags) {
    public static final Labels NONE = new Labels(null, null, List.of());

    public Labels {
        tags = List.copyOf(tags);
    }
}
