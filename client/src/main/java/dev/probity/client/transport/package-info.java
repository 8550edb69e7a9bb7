/// The transport: one call is exactly one request on the wire, every phase of it measured.
///
/// [Transport] is the port; the engine behind it lives in `dev.probity.client.transport.netty`.
@NullMarked
package dev.probity.client.transport;

import org.jspecify.annotations.NullMarked;
