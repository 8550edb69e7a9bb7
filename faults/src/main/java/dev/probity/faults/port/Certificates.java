package dev.probity.faults.port;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An authority of our own, and the certificates it and others issue, made at start.
final class Certificates {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration AGE = Duration.ofDays(30);

    private final Instant now;
    private final X509Bundle authority;

    Certificates(Instant now) {
        this.now = now;
        this.authority = build(named("Probity fault server").setIsCertificateAuthority(true), null);
    }

    /// What a client has to trust, as PEM text.
    String authorityPem() {
        return authority.getCertificatePEM();
    }

    X509Bundle good() {
        return build(local(), authority);
    }

    X509Bundle expired() {
        return build(local().notAfter(now.minus(Duration.ofDays(3))), authority);
    }

    X509Bundle selfSigned() {
        // The builder signs nothing with itself but authorities.
        return build(local().setIsCertificateAuthority(true), null);
    }

    X509Bundle forAnotherHost() {
        return build(named("wrong.example").addSanDnsName("wrong.example"), authority);
    }

    private CertificateBuilder local() {
        return named("localhost").addSanDnsName("localhost").addSanIpAddress("127.0.0.1");
    }

    private CertificateBuilder named(String name) {
        return new CertificateBuilder()
                .subject("CN=" + name)
                .ecp256()
                .notBefore(now.minus(AGE))
                .notAfter(now.plus(LIFE));
    }

    private static X509Bundle build(CertificateBuilder builder, @Nullable X509Bundle issuer) {
        try {
            return issuer == null ? builder.buildSelfSigned() : builder.buildIssuedBy(issuer);
        } catch (Exception e) {
            throw new IllegalStateException("The certificate cannot be made", e);
        }
    }
}
