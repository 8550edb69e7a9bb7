package dev.probity.cli;

import dev.probity.cli.check.CheckCommand;
import dev.probity.cli.config.ConfigCheckCommand;
import dev.probity.cli.config.ConfigCommand;
import dev.probity.cli.demo.DemoCommand;
import dev.probity.cli.demo.LearnCommand;
import dev.probity.cli.faults.ConfigInfoCommand;
import dev.probity.cli.faults.FaultsCommand;
import dev.probity.cli.faults.ServeFaultsCommand;
import dev.probity.cli.log.Logging;
import dev.probity.cli.serve.ConfigShowCommand;
import dev.probity.cli.serve.ServeCommand;
import dev.probity.cli.serve.TokenCommand;
import dev.probity.cli.shell.CommandGroup;
import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.Terminal;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The `probity` command: a table of contents.
@Command(
        name = "probity",
        description = "Tells you, first and truthfully, whether the services you run are up.",
        versionProvider = VersionText.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 good; 1 something checked is unhealthy; 2 wrong usage or configuration; 70 our own fault."
        })
public final class Main extends CommandGroup {
    private Main() {}

    public static void main(String[] arguments) {
        // It is set up when somebody first logs; most commands never do.
        System.setProperty("java.util.logging.config.class", Logging.class.getName());
        System.exit(run(Terminal.system(), Environment.system(), arguments));
    }

    /// Runs the command and returns its exit code.
    public static int run(Terminal terminal, Environment environment, String... arguments) {
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new CheckCommand(terminal, environment))
                .addSubcommand(new ServeCommand(terminal, environment))
                .addSubcommand(new DemoCommand(terminal, environment))
                .addSubcommand(new LearnCommand(terminal, environment))
                .addSubcommand(new CommandLine(new FaultsCommand())
                        .addSubcommand(new ServeFaultsCommand(terminal, environment))
                        .addSubcommand(new ConfigInfoCommand(terminal, environment)))
                .addSubcommand(new CommandLine(new ConfigCommand())
                        .addSubcommand(new ConfigCheckCommand(terminal, environment))
                        .addSubcommand(new ConfigShowCommand(terminal, environment)))
                .addSubcommand(new TokenCommand(terminal))
                .addSubcommand(new HelpCommand())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, new DurationOption())
                .setParameterExceptionHandler((e, words) -> wrongUsage(terminal, e))
                .setExecutionExceptionHandler((e, command, result) -> ownFault(terminal, e));
        try {
            return commands.execute(arguments);
        } finally {
            terminal.flush();
        }
    }

    private static int wrongUsage(Terminal terminal, ParameterException e) {
        terminal.err().println("probity: " + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, terminal.err())) {
            String command = e.getCommandLine().getCommandSpec().qualifiedName();
            terminal.err().println("Try '" + command + " --help'.");
        }
        return ExitCode.USAGE;
    }

    private static int ownFault(Terminal terminal, Exception e) {
        terminal.err().println("probity: this is our own fault, not that of your services: " + e);
        e.printStackTrace(terminal.err());
        return ExitCode.OWN_FAULT;
    }
}
