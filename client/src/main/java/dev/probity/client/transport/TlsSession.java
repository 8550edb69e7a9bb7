package dev.probity.client.transport;

import java.security.cert.X509Certificate;
import java.util.List;

/// What the server showed in the TLS handshake.
///
/// @param protocol such as `TLSv1.3`; empty when the handshake failed
/// @param cipher the cipher suite; empty when the handshake failed
/// @param chain the server's certificate first; also there when it was rejected
public record TlsSession(String protocol, String cipher, List<X509Certificate> chain) {
    public TlsSession {
        chain = List.copyOf(chain);
    }
}
