package dev.probity.bench.target;

import dev.probity.bench.net.Sockets;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// The server that is checked: HTTP and HTTPS on loopback.
final class Target implements AutoCloseable {
    /// Enough for every client of a benchmark to connect at once.
    private static final int BACKLOG = 4096;

    private final Ledger ledger;
    private final EventLoopGroup loops = Sockets.best().newLoops("target");
    private final List<Integer> httpPorts;
    private final List<Integer> httpsPorts;

    /// @param ports of each kind
    Target(int ports, X509Bundle certificate, Ledger ledger) throws GeneralSecurityException, SSLException {
        this.ledger = ledger;
        this.httpPorts = listen(ports, null);
        this.httpsPorts = listen(
                ports,
                SslContextBuilder.forServer(certificate.toKeyManagerFactory())
                        .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                        .build());
    }

    List<Integer> httpPorts() {
        return httpPorts;
    }

    List<Integer> httpsPorts() {
        return httpsPorts;
    }

    private List<Integer> listen(int ports, @Nullable SslContext tls) {
        ServerBootstrap listeners = new ServerBootstrap()
                .group(loops)
                .channel(Sockets.best().listener())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new NewConnection(tls))
                .localAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return Stream.generate(() -> listeners.bind().syncUninterruptibly().channel())
                .limit(ports)
                .map(listener -> ((InetSocketAddress) listener.localAddress()).getPort())
                .toList();
    }

    private final class NewConnection extends ChannelInitializer<SocketChannel> {
        private final @Nullable SslContext tls;

        NewConnection(@Nullable SslContext tls) {
            this.tls = tls;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            WireClock clock = new WireClock();
            channel.pipeline().addLast(clock);
            if (tls != null) {
                channel.pipeline().addLast(tls.newHandler(channel.alloc()));
            }
            channel.pipeline().addLast(new HttpRequestDecoder(), new Responder(clock, ledger));
        }
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
