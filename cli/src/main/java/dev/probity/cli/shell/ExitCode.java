package dev.probity.cli.shell;

/// What the command tells the shell.
public final class ExitCode {
    public static final int GOOD = 0;
    /// Something that was checked is unhealthy.
    public static final int UNHEALTHY = 1;
    /// Wrong usage or configuration; nothing was done.
    public static final int USAGE = 2;
    /// We could not do our work.
    public static final int OWN_FAULT = 70;

    private ExitCode() {}
}
