package dev.probity.bench.target;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The target as its clients see it: another process, so that what it costs is not theirs.
public final class TargetProcess implements AutoCloseable {
    /// The name under which it can be reached by whoever knows the address.
    public static final String HOST = TargetMain.HOST;

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;
    private final X509Certificate authority;
    private final List<InetSocketAddress> http;
    private final List<InetSocketAddress> https;

    private TargetProcess(Process process) throws IOException, CertificateException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        this.authority = certificate(readLine());
        this.http = addresses(readLine());
        this.https = addresses(readLine());
    }

    /// Starts it with the Java and the classes of this process.
    public static TargetProcess start() throws IOException, CertificateException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TargetMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new TargetProcess(process);
    }

    private static List<InetSocketAddress> addresses(String ports) {
        return Stream.of(ports.split(" ", -1))
                .map(port -> new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)))
                .toList();
    }

    private static X509Certificate certificate(String base64) throws CertificateException {
        InputStream der = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
    }

    /// Stands behind the target's certificate, which is for [#HOST].
    public X509Certificate authority() {
        return authority;
    }

    /// Where a service is. There are some hundreds of ports; above that, services share them.
    public InetSocketAddress address(boolean secure, int service) {
        List<InetSocketAddress> addresses = secure ? https : http;
        return addresses.get(service % addresses.size());
    }

    /// @param path what the service asks of the target, see [Wish]
    public String url(boolean secure, int service, String path) {
        return (secure ? "https://" : "http://") + HOST + ":"
                + address(secure, service).getPort() + path;
    }

    /// Where a service is over HTTP, for whoever can name no address beside the URL.
    public String literalUrl(int service) {
        InetSocketAddress address = address(false, service);
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/";
    }

    /// The times of all requests with an id since they were asked for the last time.
    public List<Stamp> takeStamps() throws IOException {
        return command(TargetMain.STAMPS).stream().map(Stamp::parse).toList();
    }

    /// How many answers it holds back.
    public int held() throws IOException {
        return Integer.parseInt(command(TargetMain.HELD).getFirst());
    }

    /// Lets all answers go that are held back.
    public void release() throws IOException {
        command(TargetMain.RELEASE);
    }

    private List<String> command(String word) throws IOException {
        commands.println(word);
        List<String> lines = new ArrayList<>();
        for (String line = readLine(); !line.equals(TargetMain.END); line = readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private String readLine() throws IOException {
        return Objects.requireNonNull(answers.readLine(), "The target's process has ended");
    }

    @Override
    public void close() {
        commands.close();
        try {
            if (process.waitFor(5, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
