package dev.probity.cli.faults;

import dev.probity.cli.shell.CommandGroup;
import picocli.CommandLine.Command;

@Command(name = "faults", description = "Servers that fail exactly as told.", mixinStandardHelpOptions = true)
public final class FaultsCommand extends CommandGroup {}
