package dev.probity.server.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells whether files have changed since the last time one asked.
///
/// It looks at them instead of waiting for the system's word: that does not come from network drives, and
/// is about the wrong file where a name is a link that is set anew.
public final class FilesChanged {
    private final List<String> files;
    private final Map<String, Integer> seen = new HashMap<>();

    public FilesChanged(List<String> files) {
        this.files = List.copyOf(files);
        ask();
    }

    public boolean ask() {
        boolean changed = false;
        for (String file : files) {
            int now = fingerprint(file);
            Integer before = seen.put(file, now);
            changed |= before == null || before != now;
        }
        return changed;
    }

    private static int fingerprint(String file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            return e.getClass().hashCode();
        }
    }
}
