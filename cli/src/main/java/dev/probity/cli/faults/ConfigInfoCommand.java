package dev.probity.cli.faults;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.Terminal;
import dev.probity.faults.config.ConfigException;
import dev.probity.faults.config.ReadSettings;
import dev.probity.faults.config.Setting;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "config-info",
        description = "Prints the settings that 'faults serve' would use, and where each comes from.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ConfigInfoCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Environment environment;

    @Mixin
    private final ServerFlags flags = new ServerFlags();

    public ConfigInfoCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Map<String, String> variables = flags.over(environment);
        for (Setting setting : Setting.values()) {
            String value = variables.getOrDefault(setting.name(), setting.standard());
            terminal.out().printf("%-26s %-12s %-14s %s%n", setting.name(), value, origin(setting), setting.meaning());
        }
        return check(variables);
    }

    private String origin(Setting setting) {
        if (flags.isGiven(setting)) {
            return "(command line)";
        }
        return environment.get(setting.name()).isPresent() ? "(environment)" : "(default)";
    }

    private int check(Map<String, String> variables) {
        try {
            ReadSettings.from(variables);
            return ExitCode.GOOD;
        } catch (ConfigException e) {
            e.problems().forEach(problem -> terminal.err().println("probity: " + problem));
            return ExitCode.USAGE;
        }
    }
}
