package dev.probity.client.transport;

/// Scheme, host and port: whom one talks to.
///
/// @param secure whether over TLS
/// @param host a name, or an address (IPv6 without brackets), in lower case
public record Origin(boolean secure, String host, int port) {
    /// Host and port as they stand in a URL and in the `Host` header; the default port is left out.
    public String authority() {
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? bracketed : bracketed + ":" + port;
    }

    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + authority();
    }
}
