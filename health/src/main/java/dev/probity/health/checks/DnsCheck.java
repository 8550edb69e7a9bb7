package dev.probity.health.checks;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Whether a host name has an address. The JVM remembers answers for a while (`networkaddress.cache.ttl`), so a
/// failing name server shows late.
public record DnsCheck(String host) implements HealthCheck {
    @Override
    public Finding check() {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            return Finding.healthy()
                    .with(
                            "addresses",
                            Arrays.stream(addresses)
                                    .map(InetAddress::getHostAddress)
                                    .toList());
        } catch (UnknownHostException e) {
            return Finding.unhealthy("No address for " + host);
        }
    }
}
