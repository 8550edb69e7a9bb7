package dev.probity.cli.serve;

import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.Terminal;
import dev.probity.server.access.Scope;
import dev.probity.server.access.Token;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description = {
            "Makes a token for the API of the monitor.",
            "The token itself is printed once and kept nowhere; the monitor is given its hash."
        },
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,100}");

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "Whose token it is, for people.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "SCOPE", description = "read (the default) or write.")
    private Scope scope = Scope.READ;

    @Spec
    private @Nullable CommandSpec spec;

    public TokenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!NAME.matcher(name).matches()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Invalid NAME: found \"" + name + "\", expected letters, digits, \".\", \"_\" and \"-\"");
        }
        String secret = Token.newSecret(new SecureRandom());
        terminal.out().println("Token, for whoever uses the API:  " + secret);
        terminal.out().println("Setting, for the monitor:         PROBITY_TOKENS=" + Token.of(name, scope, secret));
        return ExitCode.GOOD;
    }
}
