package dev.probity.testkit;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/// Certificates made for a test: an authority of its own, and server certificates good and bad.
public final class TestCertificates {
    private final X509Bundle authority;

    private TestCertificates(X509Bundle authority) {
        this.authority = authority;
    }

    public static TestCertificates create() {
        return new TestCertificates(build(builder("CN=Test Authority").setIsCertificateAuthority(true), null));
    }

    /// What a client has to trust.
    public X509Certificate authority() {
        return authority.getCertificate();
    }

    /// The same as PEM text.
    public String authorityPem() {
        return authority.getCertificatePEM();
    }

    /// A good certificate, valid for a year.
    public X509Bundle server(String dnsName) {
        return build(builder("CN=" + dnsName).addSanDnsName(dnsName), authority);
    }

    /// One that ended three days ago.
    public X509Bundle expired(String dnsName) {
        Instant now = Instant.now();
        CertificateBuilder builder = builder("CN=" + dnsName)
                .addSanDnsName(dnsName)
                .notBefore(now.minus(Duration.ofDays(90)))
                .notAfter(now.minus(Duration.ofDays(3)));
        return build(builder, authority);
    }

    /// One that will end after so long.
    public X509Bundle expiringIn(String dnsName, Duration left) {
        return build(
                builder("CN=" + dnsName)
                        .addSanDnsName(dnsName)
                        .notAfter(Instant.now().plus(left)),
                authority);
    }

    /// One nobody has signed but itself.
    public X509Bundle selfSigned(String dnsName) {
        return build(builder("CN=" + dnsName).addSanDnsName(dnsName).setIsCertificateAuthority(true), null);
    }

    /// A server's TLS with this certificate.
    public static SSLContext tls(X509Bundle bundle) {
        return tls(bundle, new AtomicInteger());
    }

    /// The same, counting the handshakes in which the certificate was needed, so those that resumed no session.
    public static SSLContext tls(X509Bundle bundle, AtomicInteger wholeHandshakes) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", bundle.getKeyPair().getPrivate(), new char[0], bundle.getCertificatePath());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            X509KeyManager manager = (X509KeyManager) keys.getKeyManagers()[0];
            context.init(new KeyManager[] {new CountingKeys(manager, wholeHandshakes)}, null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CertificateBuilder builder(String subject) {
        Instant now = Instant.now();
        return new CertificateBuilder()
                .subject(subject)
                .ecp256()
                .notBefore(now.minus(Duration.ofDays(100)))
                .notAfter(now.plus(Duration.ofDays(365)));
    }

    private static X509Bundle build(CertificateBuilder builder, @Nullable X509Bundle issuer) {
        try {
            return issuer == null ? builder.buildSelfSigned() : builder.buildIssuedBy(issuer);
        } catch (Exception e) {
            throw new IllegalStateException("The test certificate cannot be made", e);
        }
    }
}
