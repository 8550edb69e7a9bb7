package dev.probity.client.transport.netty;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/// A server's certificates were looked at and rejected. Carries them out of the handshake, which else forgets
/// them.
final class RejectedChainException extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final transient List<X509Certificate> chain;

    RejectedChainException(String reason, List<X509Certificate> chain, CertificateException cause) {
        super(reason, cause);
        this.chain = chain;
    }

    List<X509Certificate> chain() {
        return chain;
    }
}
