package dev.probity.client.transport;

/// The version of HTTP a call asks for.
public enum Version {
    HTTP_1_1,
    /// HTTP/2 by ALPN; without TLS by prior knowledge. A server that does not speak it is a failure.
    HTTP_2
}
