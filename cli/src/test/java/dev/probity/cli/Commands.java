package dev.probity.cli;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Runs the command in this process, as the shell would.
public final class Commands {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> variables;
    private final String input;
    private final boolean colours;

    private Commands(Map<String, String> variables, String input, boolean colours) {
        this.variables = variables;
        this.input = input;
        this.colours = colours;
    }

    public static Commands plain() {
        return new Commands(Map.of(), "", false);
    }

    public static Commands coloured() {
        return new Commands(Map.of(), "", true);
    }

    public static Commands withInput(String input) {
        return new Commands(Map.of(), input, false);
    }

    public static Commands withVariables(Map<String, String> variables) {
        return new Commands(variables, "", false);
    }

    /// @return the exit code
    public int run(String... arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                colours);
        return Main.run(terminal, new Environment(variables), arguments);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
