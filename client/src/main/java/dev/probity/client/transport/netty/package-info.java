/// The engine of the transport: Netty with BoringSSL and epoll, or NIO and the JDK's TLS where the native parts
/// are missing.
///
/// A call lives on one event loop from its first look-up to its last byte; the calling thread only waits. So
/// nothing in here is locked but the pool and the handshake gate, which calls of different loops share.
@NullMarked
package dev.probity.client.transport.netty;

import org.jspecify.annotations.NullMarked;
