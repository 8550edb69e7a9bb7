package dev.probity.client.transport;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A request and how it is to be sent.
///
/// `Host`, `Content-Length` and `Connection` are the transport's business; a `Host` among the headers wins.
///
/// @param bodyLimit the longest response body accepted, in bytes
/// @param address where to connect to instead of asking for the host's address; `Host` and SNI stay those of
///     the URL
/// @param reach the addresses it may connect to
public record Call(
        String method,
        Url url,
        Headers headers,
        Bytes body,
        Limits limits,
        ConnectionUse connection,
        Version version,
        BodyUse bodyUse,
        long bodyLimit,
        @Nullable InetSocketAddress address,
        AddressRule reach) {
    /// 10 MiB.
    public static final long DEFAULT_BODY_LIMIT = 10L << 20;

    /// A GET over a fresh HTTP/1.1 connection, 30 s in total, that keeps a body of at most 10 MiB.
    public static Call get(Url url) {
        return new Call(
                "GET",
                url,
                Headers.NONE,
                Bytes.EMPTY,
                Limits.total(Duration.ofSeconds(30)),
                ConnectionUse.FRESH,
                Version.HTTP_1_1,
                BodyUse.KEEP,
                DEFAULT_BODY_LIMIT,
                null,
                AddressRule.ANYWHERE);
    }

    public Call withMethod(String other) {
        return new Call(other, url, headers, body, limits, connection, version, bodyUse, bodyLimit, address, reach);
    }

    public Call withUrl(Url other) {
        return new Call(method, other, headers, body, limits, connection, version, bodyUse, bodyLimit, address, reach);
    }

    public Call withHeaders(Headers other) {
        return new Call(method, url, other, body, limits, connection, version, bodyUse, bodyLimit, address, reach);
    }

    public Call withBody(Bytes other) {
        return new Call(method, url, headers, other, limits, connection, version, bodyUse, bodyLimit, address, reach);
    }

    public Call withLimits(Limits other) {
        return new Call(method, url, headers, body, other, connection, version, bodyUse, bodyLimit, address, reach);
    }

    public Call over(ConnectionUse other) {
        return new Call(method, url, headers, body, limits, other, version, bodyUse, bodyLimit, address, reach);
    }

    public Call withVersion(Version other) {
        return new Call(method, url, headers, body, limits, connection, other, bodyUse, bodyLimit, address, reach);
    }

    public Call withBodyUse(BodyUse other) {
        return new Call(method, url, headers, body, limits, connection, version, other, bodyLimit, address, reach);
    }

    public Call withBodyLimit(long other) {
        return new Call(method, url, headers, body, limits, connection, version, bodyUse, other, address, reach);
    }

    /// @param other null to ask for the host's address again
    public Call toAddress(@Nullable InetSocketAddress other) {
        return new Call(method, url, headers, body, limits, connection, version, bodyUse, bodyLimit, other, reach);
    }

    public Call within(AddressRule other) {
        return new Call(method, url, headers, body, limits, connection, version, bodyUse, bodyLimit, address, other);
    }
}
