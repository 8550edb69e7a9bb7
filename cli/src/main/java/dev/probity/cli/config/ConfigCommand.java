package dev.probity.cli.config;

import dev.probity.cli.shell.CommandGroup;
import picocli.CommandLine.Command;

@Command(name = "config", description = "Is a configuration right?", mixinStandardHelpOptions = true)
public final class ConfigCommand extends CommandGroup {}
