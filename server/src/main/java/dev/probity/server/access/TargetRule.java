package dev.probity.server.access;

import dev.probity.client.transport.AddressRule;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Set;

/// Where probes may go. Nobody may have this machine ask the cloud it runs in for its credentials,
/// whatever name leads there; and who makes services through the API may not explore the network behind
/// it, unless that is allowed.
///
/// @param privateToo whether loopback and private addresses are allowed
public record TargetRule(boolean privateToo) implements AddressRule {
    /// Metadata services that are not on link-local addresses: AWS over IPv6, Alibaba Cloud.
    private static final Set<String> METADATA = Set.of("fd000ec2000000000000000000000254", "646464c8");

    @Override
    public boolean allows(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean nowhere = address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(HexFormat.of().formatHex(bytes));
        return !nowhere && (privateToo || !isPrivate(address, bytes));
    }

    private static boolean isPrivate(InetAddress address, byte[] bytes) {
        if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
            return true;
        }
        if (address instanceof Inet4Address) {
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            // This network (RFC 1122); shared by carriers (RFC 6598); benchmarks (RFC 2544).
            return first == 0
                    || (first == 100 && second >= 64 && second < 128)
                    || (first == 198 && (second & 0xFE) == 18);
        }
        // Unique local addresses (RFC 4193).
        return (bytes[0] & 0xFE) == 0xFC;
    }
}
