package dev.probity.storage.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A [WriteUntilKilled] as seen from outside.
final class WriterProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    WriterProcess(Path file) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        // The driver's native library lies there; the killed do not clean up.
                        "-Dorg.sqlite.tmpdir=" + file.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteUntilKilled.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = process.inputReader(StandardCharsets.US_ASCII);
    }

    /// Waits until so many flushes more are durable.
    long awaitFlushes(int count) throws IOException {
        long last = -1;
        for (int i = 0; i < count; i++) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("The writer has ended after " + i + " flushes");
            }
            last = Long.parseLong(line);
        }
        return last;
    }

    /// Waits until it ends because it may not write any more.
    void awaitEnd() throws IOException {
        while (lines.readLine() != null) {
            // What it wrote before it met the claim.
        }
    }

    /// Kills it as nothing can be prepared for, and says which flush it had last said to be durable.
    long kill(long knownBefore) throws IOException, InterruptedException {
        // By its handle: the process itself would close the pipe, with what is still to be read in it.
        process.toHandle().destroyForcibly();
        process.waitFor();
        long last = knownBefore;
        String line = lines.readLine();
        while (line != null) {
            // What it was killed over may be half a line.
            String next = lines.readLine();
            if (next != null) {
                last = Long.parseLong(line);
            }
            line = next;
        }
        return last;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
