package dev.probity.cli.shell;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the command reads and writes. Text is UTF-8 whatever the locale says.
///
/// @param progress whether somebody watches standard error as it is written
/// @param colours whether standard output shows colours
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean progress, boolean colours) {
    /// The process's own. Colours and progress are for terminals only; `NO_COLOR` and `TERM=dumb` are
    /// respected.
    public static Terminal system() {
        boolean plain = set("NO_COLOR") || "dumb".equals(System.getenv("TERM"));
        boolean outIsTerminal = isTerminal("out");
        return new Terminal(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                isTerminal("err") && !"dumb".equals(System.getenv("TERM")),
                outIsTerminal && !plain);
    }

    private static boolean set(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /// Java cannot ask about one stream; the launcher can, and says so.
    private static boolean isTerminal(String stream) {
        String told = System.getProperty("probity.terminal." + stream);
        return told == null
                ? Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                : told.equals("true");
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}
