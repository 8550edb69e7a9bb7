package dev.probity.faults.port;

import dev.probity.faults.wire.Opening;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.pkitesting.X509Bundle;
import io.netty.util.ReferenceCountUtil;
import javax.net.ssl.SSLException;

/// How connections of the TLS ports begin.
final class TlsOpening {
    private TlsOpening() {}

    static Opening with(X509Bundle certificate) {
        SslContext context;
        try {
            context = SslContextBuilder.forServer(
                            certificate.getKeyPair().getPrivate(), certificate.getCertificatePath())
                    .sslProvider(SslProvider.JDK)
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
        return connection -> connection.pipeline().addLast(context.newHandler(connection.alloc()));
    }

    /// Whatever comes is read and forgotten.
    static void stall(Channel connection) {
        connection.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                ReferenceCountUtil.release(message);
            }
        });
    }
}
