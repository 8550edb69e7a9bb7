package dev.probity.health.checks;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether there is room to write.
///
/// @param path anything on the file system in question; it must exist
/// @param degradedBelow usable bytes
/// @param unhealthyBelow usable bytes
public record DiskSpaceCheck(Path path, long degradedBelow, long unhealthyBelow) implements HealthCheck {
    public DiskSpaceCheck {
        if (unhealthyBelow < 0 || degradedBelow < unhealthyBelow) {
            throw new IllegalArgumentException("degraded below " + degradedBelow + " and unhealthy below "
                    + unhealthyBelow + " bytes, expected the first to be the larger one");
        }
    }

    /// Degraded below twice the bytes that make it unhealthy.
    public DiskSpaceCheck(Path path, long unhealthyBelow) {
        this(path, unhealthyBelow * 2, unhealthyBelow);
    }

    /// @throws IOException there is no such path, or it cannot be looked at
    @Override
    public Finding check() throws IOException {
        FileStore store = Files.getFileStore(path);
        long usable = store.getUsableSpace();
        return finding(usable)
                .with("path", path)
                .with("usable_bytes", usable)
                .with("total_bytes", store.getTotalSpace());
    }

    private Finding finding(long usable) {
        String message = usable / 1_000_000 + " MB left at " + path;
        if (usable < unhealthyBelow) {
            return Finding.unhealthy(message);
        }
        return usable < degradedBelow ? Finding.degraded(message) : Finding.healthy();
    }
}
