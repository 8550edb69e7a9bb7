package dev.probity.health.checks;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import dev.probity.health.HealthCheckException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;

/// How long the certificates in a file are still valid; the one that ends first speaks for all.
///
/// @param file X.509 certificates, PEM (a chain too) or DER
/// @param degradedBefore this long before the end
/// @param clock for the time of day
public record CertificateFileCheck(Path file, Duration degradedBefore, InstantSource clock) implements HealthCheck {
    /// Degraded for the last 14 days.
    public CertificateFileCheck(Path file) {
        this(file, Duration.ofDays(14), InstantSource.system());
    }

    @Override
    public Finding check() throws IOException, CertificateException {
        X509Certificate first = earliestEnd();
        Instant from = first.getNotBefore().toInstant();
        Instant until = first.getNotAfter().toInstant();
        return finding(from, until, clock.instant())
                .with("file", file)
                .with("subject", first.getSubjectX500Principal().getName())
                .with("valid_from", from)
                .with("valid_until", until);
    }

    private Finding finding(Instant from, Instant until, Instant now) {
        if (now.isBefore(from)) {
            return Finding.unhealthy("The certificate is not valid before " + from);
        }
        if (!now.isBefore(until)) {
            return Finding.unhealthy("The certificate expired on " + until);
        }
        Duration left = Duration.between(now, until);
        return left.compareTo(degradedBefore) < 0
                ? Finding.degraded("The certificate expires on " + until + ", in " + left.toDays() + " days")
                : Finding.healthy();
    }

    private X509Certificate earliestEnd() throws IOException, CertificateException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .min(Comparator.comparing(X509Certificate::getNotAfter))
                    .orElseThrow(() -> new HealthCheckException("There is no certificate in " + file));
        }
    }
}
