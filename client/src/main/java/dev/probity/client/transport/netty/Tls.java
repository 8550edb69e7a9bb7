package dev.probity.client.transport.netty;

import dev.probity.client.transport.Origin;
import dev.probity.client.transport.TlsSession;
import dev.probity.client.transport.Version;
import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// The client side of TLS 1.2 and 1.3: BoringSSL where it is wanted and there, else the JDK's.
///
/// No session is ever resumed, so each handshake is a whole one and each certificate is looked at.
final class Tls {
    private final SslContext http1;
    private final SslContext http2;

    Tls(boolean nativeParts, List<X509Certificate> trusted) {
        SslProvider provider = nativeParts && OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK;
        ChainJudge judge = ChainJudge.trusting(trusted, InstantSource.system());
        this.http1 = context(builder(provider, judge));
        this.http2 = context(builder(provider, judge)
                .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        Protocol.ALPN,
                        SelectorFailureBehavior.NO_ADVERTISE,
                        SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_2,
                        ApplicationProtocolNames.HTTP_1_1)));
    }

    private static SslContextBuilder builder(SslProvider provider, ChainJudge judge) {
        return SslContextBuilder.forClient()
                .sslProvider(provider)
                .trustManager(judge)
                .protocols("TLSv1.3", "TLSv1.2")
                .endpointIdentificationAlgorithm("HTTPS");
    }

    private static SslContext context(SslContextBuilder builder) {
        try {
            SslContext context = builder.build();
            if (context.sessionContext() instanceof OpenSslSessionContext sessions) {
                sessions.setSessionCacheEnabled(false);
            }
            return context;
        } catch (SSLException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }

    /// A handler for one connection. Its handshake begins when it is added to a connected channel.
    SslHandler newHandler(Channel channel, Origin origin, Version version) {
        SslContext context = version == Version.HTTP_2 ? http2 : http1;
        SslHandler handler = context.newHandler(channel.alloc(), origin.host(), origin.port());
        // The call has its own alarm.
        handler.setHandshakeTimeoutMillis(0);
        return handler;
    }

    /// What the server showed in a handshake that succeeded.
    static TlsSession sessionOf(SslHandler handler) {
        SSLSession session = handler.engine().getSession();
        // The JDK would resume it with the next connection to the same host.
        session.invalidate();
        return new TlsSession(session.getProtocol(), session.getCipherSuite(), chain(session));
    }

    private static List<X509Certificate> chain(SSLSession session) {
        try {
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate : session.getPeerCertificates()) {
                if (certificate instanceof X509Certificate x509) {
                    chain.add(x509);
                }
            }
            return chain;
        } catch (SSLPeerUnverifiedException e) {
            return List.of();
        }
    }
}
