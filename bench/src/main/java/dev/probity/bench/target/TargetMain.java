package dev.probity.bench.target;

import dev.probity.testkit.TestCertificates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The process of the target. Says where it listens and whom to trust, does what the lines of its standard
/// input say, and ends with it.
final class TargetMain {
    static final String HOST = "service.test";
    /// Of each kind: enough for 512 services over kept connections, each to a server of its own.
    private static final int PORTS = 512;

    static final String STAMPS = "stamps";
    static final String HELD = "held";
    static final String RELEASE = "release";
    static final String END = ".";

    private TargetMain() {}

    static void main() throws IOException, GeneralSecurityException {
        TestCertificates certificates = TestCertificates.create();
        Ledger ledger = new Ledger();
        try (Target target = new Target(PORTS, certificates.server(HOST), ledger)) {
            PrintStream out = System.out;
            out.println(
                    Base64.getEncoder().encodeToString(certificates.authority().getEncoded()));
            out.println(words(target.httpPorts()));
            out.println(words(target.httpsPorts()));
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                obey(line, ledger, out);
            }
        }
    }

    private static String words(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static void obey(String line, Ledger ledger, PrintStream out) {
        switch (line) {
            case STAMPS -> ledger.takeStamps().forEach(stamp -> out.println(stamp.line()));
            case HELD -> out.println(ledger.held());
            case RELEASE -> ledger.release();
            default -> throw new IllegalArgumentException(line);
        }
        out.println(END);
        out.flush();
    }
}
