package dev.probity.cli.serve;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.Terminal;
import dev.probity.monitor.source.Secrets;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.ReadConfig;
import dev.probity.server.config.Setting;
import dev.probity.server.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "show",
        description = "Prints every setting of the monitor: what it is, where that was said, what it means.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ConfigShowCommand implements Callable<Integer> {
    private static final String MASK = "***";

    private final Terminal terminal;
    private final Environment environment;

    @Mixin
    private final MonitorFlags flags = new MonitorFlags();

    public ConfigShowCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        Settings settings = flags.settings(environment, problems);
        for (Setting setting : Setting.values()) {
            Settings.Written written = settings.get(setting);
            terminal.out()
                    .printf(
                            "%-17s %-32s # %s (%s, %s)%n",
                            setting.key() + ":",
                            shown(setting, written.text()),
                            setting.meaning(),
                            setting.variable(),
                            written.where());
        }
        try {
            ReadConfig.of(settings, problems);
            return ExitCode.GOOD;
        } catch (ConfigException e) {
            e.problems().forEach(problem -> terminal.err().println("probity: " + problem));
            return ExitCode.USAGE;
        }
    }

    private static String shown(Setting setting, String text) {
        if (text.isEmpty()) {
            return "\"\"";
        }
        return setting == Setting.TOKENS || setting == Setting.WEBHOOK ? MASK : Secrets.NONE.mask(text);
    }
}
