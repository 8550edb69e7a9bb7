package dev.probity.cli.check;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.LoadServices;
import dev.probity.cli.shell.Terminal;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.service.RetryPolicy;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.probes.http.Rerouting;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Checks every enabled service once, all at the same time, and prints a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class CheckCommand implements Callable<Integer> {
    private static final int MOST_RETRIES = 100;

    private final Terminal terminal;
    private final Environment environment;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Services, JSON or YAML; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: table.")
    private Output output = Output.TABLE;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Checks only services with this id, tag, group or environment; several with commas.")
    private List<String> only = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "STATUS",
            defaultValue = "unhealthy",
            description = "What makes the exit code 1: ${COMPLETION-CANDIDATES}. Default: unhealthy.")
    private FailOn failOn = FailOn.UNHEALTHY;

    @Option(
            names = "--retries",
            paramLabel = "N",
            description = "Further attempts before a check fails, in place of what the file says.")
    private @Nullable Integer retries;

    @Option(
            names = "--retry-delay",
            paramLabel = "TIME",
            description =
                    "Wait before a further attempt, doubled for each one after. Default: as in the file, else 1s.")
    private @Nullable Duration retryDelay;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "Limit for each attempt, in place of what the file says.")
    private @Nullable Duration timeout;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "" + Checker.DEFAULT_CONCURRENCY,
            description = "Checks at a time. Default: ${DEFAULT-VALUE}.")
    private int concurrency = Checker.DEFAULT_CONCURRENCY;

    @Option(
            names = "--resolve",
            paramLabel = "HOST[:PORT]=ADDRESS[:PORT]",
            description = "Connects somewhere else than the name says; the request stays the same. Repeatable.")
    private List<String> resolve = List.of();

    @Option(names = "--cacert", paramLabel = "FILE", description = "Trusts these certificates (PEM) as well.")
    private @Nullable Path certificates;

    @Spec
    private @Nullable CommandSpec spec;

    public CheckCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireSaneOptions();
        Rerouting rerouting = RouteOption.parseAll(resolve, this::usage);
        List<X509Certificate> trusted = certificates == null ? List.of() : PemFile.read(certificates, this::usage);
        try (NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT.withTrusted(trusted))) {
            Loaded loaded = new LoadServices(terminal, environment).from(files, transport, rerouting);
            if (!loaded.problems().isEmpty()) {
                return ExitCode.USAGE;
            }
            List<Service> services = Selection.of(loaded.services(), only, this::usage);
            List<CheckResult> results = new RunChecks(terminal, transport, concurrency)
                    .run(services.stream().map(this::adjusted).toList(), output);
            return exitCode(results);
        }
    }

    private void requireSaneOptions() {
        if (concurrency < 1) {
            throw usage("Invalid value for option '--concurrency': found " + concurrency + ", expected at least 1");
        }
        if (retries != null && (retries < 0 || retries > MOST_RETRIES)) {
            throw usage("Invalid value for option '--retries': found " + retries + ", expected 0 to " + MOST_RETRIES);
        }
        if (timeout != null && timeout.isZero()) {
            throw usage("Invalid value for option '--timeout': found 0, expected more");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private Service adjusted(Service service) {
        Service adjusted = timeout == null ? service : service.withTimeout(timeout);
        RetryPolicy policy = service.retryPolicy();
        if (retries != null) {
            Duration delay = policy.attempts() > 1 ? policy.delay() : ServiceDefaults.RETRY_DELAY;
            policy = RetryPolicy.retries(retries, delay);
        }
        return adjusted.withRetryPolicy(
                Optional.ofNullable(retryDelay).map(policy::withDelay).orElse(policy));
    }

    private int exitCode(List<CheckResult> results) {
        if (results.stream().anyMatch(result -> failOn.isMetBy(result.status()))) {
            return ExitCode.UNHEALTHY;
        }
        boolean unknown = results.stream().anyMatch(result -> result.status() == Status.UNKNOWN);
        return unknown && failOn != FailOn.NEVER ? ExitCode.OWN_FAULT : ExitCode.GOOD;
    }
}
