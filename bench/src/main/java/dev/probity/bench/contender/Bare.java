package dev.probity.bench.contender;

import dev.probity.bench.net.Sockets;
import dev.probity.bench.target.TargetProcess;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// The least there is: a socket, bytes out, so many bytes in. No HTTP is parsed, nothing is timed, limited or
/// remembered, no thread waits. What is more than this is the price of knowing something.
public final class Bare implements Contender {
    private final EventLoopGroup loops = Sockets.best().newLoops("bare");
    private final List<Seat> seats = new ArrayList<>();

    private record Seat(EventLoop loop, BareClient client) {}

    /// @throws SSLException when TLS cannot be set up
    public Bare(Manner manner, TargetProcess target) throws SSLException {
        SslContext tls = manner.secure() ? tls(target) : null;
        for (int i = 0; i < manner.concurrency(); i++) {
            EventLoop loop = loops.next();
            seats.add(new Seat(loop, client(i, manner, target, tls, loop)));
        }
    }

    private static BareClient client(
            int number, Manner manner, TargetProcess target, @Nullable SslContext tls, EventLoop loop) {
        return new BareClient(TargetProcess.HOST, target.address(manner.secure(), number), manner.reuse(), tls, loop);
    }

    private static SslContext tls(TargetProcess target) throws SSLException {
        SslContext context = SslContextBuilder.forClient()
                .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                .trustManager(target.authority())
                .endpointIdentificationAlgorithm("HTTPS")
                .build();
        if (context.sessionContext() instanceof OpenSslSessionContext sessions) {
            sessions.setSessionCacheEnabled(false);
        }
        return context;
    }

    @Override
    public String name() {
        return "bare";
    }

    @Override
    public int run(int requests) throws InterruptedException {
        BareRound round = new BareRound(requests);
        seats.forEach(seat -> seat.loop.execute(() -> seat.client.join(round)));
        return round.await();
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
