package dev.probity.client.transport.netty;

import io.netty.channel.EventLoop;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStream;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.resolver.dns.DnsServerAddresses;
import io.netty.resolver.dns.NoopAuthoritativeDnsServerCache;
import io.netty.resolver.dns.NoopDnsCache;
import io.netty.resolver.dns.NoopDnsCnameCache;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of names: literals at once, then the hosts file, then the name servers.
///
/// Nothing is cached. A call asks as a new visitor would, so that what is measured is the name service too, and
/// its failure is noticed when it happens. Equal questions asked at the same moment share one answer.
final class Names implements AutoCloseable {
    /// Each name server is asked twice, with this much patience: one lost packet must not look like an outage.
    private static final long QUERY_TIMEOUT_MILLIS = 1500;

    private static final int MOST_SHARED_QUESTIONS = 1024;

    private final DnsNameResolver resolver;

    /// @param nameServers empty for those of the system
    Names(EventLoops loops, List<InetSocketAddress> nameServers) {
        DnsServerAddressStreamProvider servers = nameServers.isEmpty()
                ? DnsServerAddressStreamProviders.platformDefault()
                : host -> DnsServerAddresses.sequential(nameServers).stream();
        this.resolver = new DnsNameResolverBuilder(loops.next())
                .datagramChannelFactory(loops.datagrams())
                .socketChannelFactory(loops.sockets())
                .nameServerProvider(host -> new AskedTwice(servers.nameServerAddressStream(host)))
                .resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
                .resolveCache(NoopDnsCache.INSTANCE)
                .cnameCache(NoopDnsCnameCache.INSTANCE)
                .authoritativeDnsServerCache(NoopAuthoritativeDnsServerCache.INSTANCE)
                .consolidateCacheSize(MOST_SHARED_QUESTIONS)
                .queryTimeoutMillis(QUERY_TIMEOUT_MILLIS)
                .build();
    }

    static boolean isLiteral(String host) {
        return NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host);
    }

    /// The address a literal stands for. Asks nobody.
    static InetAddress literal(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host, e);
        }
    }

    Future<List<InetAddress>> lookUp(String host, EventLoop loop) {
        return resolver.resolveAll(host, loop.newPromise());
    }

    @Override
    public void close() {
        resolver.close();
    }

    /// The same servers, once more after the last.
    private record AskedTwice(DnsServerAddressStream servers) implements DnsServerAddressStream {
        @Override
        public InetSocketAddress next() {
            return servers.next();
        }

        @Override
        public int size() {
            return 2 * servers.size();
        }

        @Override
        public DnsServerAddressStream duplicate() {
            return new AskedTwice(servers.duplicate());
        }
    }
}
