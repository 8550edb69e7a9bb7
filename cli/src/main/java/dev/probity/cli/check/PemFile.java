package dev.probity.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Function;

/// Reads the certificates of a PEM file.
final class PemFile {
    private PemFile() {}

    /// @param usage makes an exception of a message, for a file without certificates
    static List<X509Certificate> read(Path file, Function<String, RuntimeException> usage) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (CertificateException _) {
            // Said below.
        } catch (IOException e) {
            throw usage.apply("Invalid value for option '--cacert': cannot read " + file + " (" + e.getMessage() + ")");
        }
        throw usage.apply("Invalid value for option '--cacert': found no certificate in " + file + ", expected PEM");
    }
}
