package dev.probity.client.transport.netty;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Decides whether a server's certificates are good, with the rules of the Java platform, and says in one
/// sentence why not. A name server administrator reads it at night: which certificate, what is wrong with it.
final class ChainJudge extends X509ExtendedTrustManager {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
    private static final int MOST_NAMES = 4;

    private final X509ExtendedTrustManager authority;
    private final InstantSource clock;

    private ChainJudge(X509ExtendedTrustManager authority, InstantSource clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /// Trusts what the Java installation trusts, and these certificates beside. All of them are in one store: to ask
    /// two, one after the other, costs a failed search for a path with each handshake.
    static ChainJudge trusting(List<X509Certificate> others, InstantSource clock) {
        try {
            X509ExtendedTrustManager usual = authority(null);
            return new ChainJudge(others.isEmpty() ? usual : authority(store(usual, others)), clock);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificates this Java trusts cannot be read", e);
        }
    }

    private static KeyStore store(X509ExtendedTrustManager usual, List<X509Certificate> others)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (X509Certificate certificate : usual.getAcceptedIssuers()) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        for (X509Certificate certificate : others) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        return store;
    }

    private static X509ExtendedTrustManager authority(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        try {
            authority.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw new RejectedChainException(reason(chain, authType, engine.getPeerHost()), List.of(chain), e);
        }
    }

    /// Finds out what is wrong: the dates, the name, or the issuer, in this order.
    private String reason(X509Certificate[] chain, String authType, @Nullable String host) {
        Instant now = clock.instant();
        for (X509Certificate certificate : chain) {
            String which = certificate.equals(chain[0])
                    ? "The certificate"
                    : "The issuer's certificate (" + subject(certificate) + ")";
            try {
                certificate.checkValidity(java.util.Date.from(now));
            } catch (CertificateExpiredException e) {
                Instant end = certificate.getNotAfter().toInstant();
                return which + " expired on " + DAY.format(end) + ", "
                        + Duration.between(end, now).toDays() + " days ago";
            } catch (CertificateNotYetValidException e) {
                return which + " is not valid before "
                        + DAY.format(certificate.getNotBefore().toInstant());
            }
        }
        try {
            authority.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            X509Certificate last = chain[chain.length - 1];
            boolean selfSigned =
                    chain.length == 1 && last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
            return selfSigned
                    ? "The certificate is self-signed (" + subject(last) + ") and not among the trusted ones"
                    : "The certificate is not trusted: no trusted authority stands behind its issuer "
                            + last.getIssuerX500Principal().getName();
        }
        return "The certificate is for " + names(chain[0]) + ", not for " + host;
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static String names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
            }
        } catch (CertificateParsingException e) {
            // Then its subject has to do.
        }
        if (names.isEmpty()) {
            return subject(certificate);
        }
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        authority.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        authority.checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("This side is never a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("This side is never a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("This side is never a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
