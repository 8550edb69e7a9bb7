package dev.probity.client.transport;

import java.net.InetAddress;

/// Which addresses a call may connect to. It is asked about the very address the connection would go to,
/// after the name was looked up, so a name that leads elsewhere the second time gains nothing.
@FunctionalInterface
public interface AddressRule {
    /// Everywhere.
    AddressRule ANYWHERE = address -> true;

    boolean allows(InetAddress address);
}
