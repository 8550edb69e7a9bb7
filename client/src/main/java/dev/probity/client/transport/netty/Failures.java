package dev.probity.client.transport.netty;

import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.TlsSession;
import io.netty.channel.ChannelException;
import io.netty.channel.unix.Errors.NativeIoException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslClosedEngineException;
import io.netty.resolver.dns.DnsErrorCauseException;
import io.netty.resolver.dns.DnsNameResolverTimeoutException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// What an exception of the network means: one line per case, here and nowhere else.
///
/// Goes by type and error number. The texts of the system are in the language of the machine.
final class Failures {
    /// As Linux numbers them, negative as Netty's native code reports them.
    private static final int EHOSTUNREACH = -113;

    private static final int ECONNREFUSED = -111;
    private static final int ETIMEDOUT = -110;
    private static final int ENETUNREACH = -101;
    private static final int EADDRNOTAVAIL = -99;

    private static final Pattern ERROR_NUMBER = Pattern.compile("error\\((-\\d+)\\)");
    /// `error:10000410:SSL routines:OPENSSL_internal:SSLV3_ALERT_HANDSHAKE_FAILURE`
    private static final Pattern OPENSSL_REASON = Pattern.compile("error:[0-9a-fA-F]+:.*:([A-Z0-9_]+)");

    private Failures() {}

    /// @param tls what the server showed, when that is why it was turned down
    record Finding(
            FailureKind kind, String message, @Nullable TlsSession tls) {
        Finding(FailureKind kind, String message) {
            this(kind, message, null);
        }
    }

    static Finding classify(Throwable thrown, RunningCall call) {
        Optional<RejectedChainException> rejected = find(RejectedChainException.class, thrown);
        if (rejected.isPresent()) {
            TlsSession shown = new TlsSession("", "", rejected.get().chain());
            return new Finding(
                    FailureKind.CERTIFICATE, String.valueOf(rejected.get().getMessage()), shown);
        }
        return switch (call.phase()) {
            // It is a connection waiting for its handshake slot that broke.
            case QUEUE -> thrown instanceof IOException ? reset(call) : local(thrown);
            case DNS -> unresolved(thrown, call.call().url().origin().host());
            case CONNECT -> unconnected(thrown, call.addressText());
            case TLS -> unsecured(thrown, call);
            case WRITE, WAIT, TRANSFER -> unanswered(thrown, call);
        };
    }

    /// The sentence for a connection that ended in good order, but too early.
    static String closed(RunningCall call) {
        return "Connection closed by " + call.addressText() + when(call.phase());
    }

    private static Finding local(Throwable thrown) {
        return new Finding(FailureKind.LOCAL, "Our own failure: " + root(thrown));
    }

    private static Finding unresolved(Throwable thrown, String host) {
        Optional<DnsErrorCauseException> answer = find(DnsErrorCauseException.class, thrown);
        if (answer.isPresent() && answer.get().getCode().equals(DnsResponseCode.NXDOMAIN)) {
            return new Finding(FailureKind.NAME_NOT_RESOLVED, "The name " + host + " does not exist");
        }
        if (answer.isPresent()) {
            String code = answer.get().getCode().toString();
            return new Finding(FailureKind.NAME_NOT_RESOLVED, "The name server failed for " + host + " (" + code + ")");
        }
        if (find(DnsNameResolverTimeoutException.class, thrown).isPresent()) {
            return new Finding(FailureKind.NAME_NOT_RESOLVED, "No name server answered for " + host);
        }
        if (thrown instanceof UnknownHostException && thrown.getCause() == null) {
            return new Finding(FailureKind.NAME_NOT_RESOLVED, "The name " + host + " has no address");
        }
        return new Finding(
                FailureKind.NAME_NOT_RESOLVED, "No name server could be asked for " + host + " (" + root(thrown) + ")");
    }

    private static Finding unconnected(Throwable thrown, String address) {
        if (thrown instanceof ChannelException) {
            return new Finding(FailureKind.LOCAL, "We cannot open a connection: " + root(thrown));
        }
        return switch (errorNumber(thrown)) {
            case ECONNREFUSED -> new Finding(FailureKind.REFUSED, "Connection refused by " + address);
            case EHOSTUNREACH -> new Finding(FailureKind.UNREACHABLE, "No route to " + address);
            case ENETUNREACH -> new Finding(FailureKind.UNREACHABLE, "The network of " + address + " is unreachable");
            case ETIMEDOUT -> new Finding(FailureKind.UNREACHABLE, address + " does not answer");
            case EADDRNOTAVAIL -> new Finding(FailureKind.LOCAL, "We have no free port for a connection to " + address);
            default ->
                switch (thrown) {
                    case ConnectException e -> new Finding(FailureKind.REFUSED, "Connection refused by " + address);
                    case NoRouteToHostException e -> new Finding(FailureKind.UNREACHABLE, "No route to " + address);
                    case BindException e ->
                        new Finding(FailureKind.LOCAL, "We have no free port for a connection to " + address);
                    case IOException e ->
                        new Finding(FailureKind.UNREACHABLE, "No connection to " + address + " (" + root(e) + ")");
                    default -> local(thrown);
                };
        };
    }

    private static Finding unsecured(Throwable thrown, RunningCall call) {
        String address = call.addressText();
        if (find(NotSslRecordException.class, thrown).isPresent()) {
            return new Finding(FailureKind.TLS, address + " does not speak TLS");
        }
        boolean ended = find(ClosedChannelException.class, thrown).isPresent()
                || find(SslClosedEngineException.class, thrown).isPresent()
                || String.valueOf(thrown.getMessage()).startsWith("Connection closed while");
        if (ended) {
            return new Finding(FailureKind.RESET, closed(call));
        }
        Optional<SSLException> refusal = find(SSLException.class, thrown);
        if (refusal.isPresent()) {
            return new Finding(FailureKind.TLS, "TLS handshake with " + address + " failed: " + reason(refusal.get()));
        }
        return thrown instanceof IOException ? reset(call) : local(thrown);
    }

    /// BoringSSL says `SSLV3_ALERT_HANDSHAKE_FAILURE`, the JDK `Received fatal alert: handshake_failure`.
    private static String reason(SSLException e) {
        String text = String.valueOf(e.getMessage());
        Matcher reason = OPENSSL_REASON.matcher(text);
        return reason.find() ? reason.group(1).toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }

    private static Finding unanswered(Throwable thrown, RunningCall call) {
        if (find(TooLongFrameException.class, thrown).isPresent()) {
            return new Finding(FailureKind.PROTOCOL, "The response header is longer than we read");
        }
        if (thrown instanceof ClosedChannelException || thrown instanceof PrematureChannelClosureException) {
            return new Finding(FailureKind.RESET, closed(call));
        }
        Optional<SSLException> broken = find(SSLException.class, thrown);
        if (broken.isPresent()) {
            return new Finding(FailureKind.TLS, "TLS with " + call.addressText() + " failed: " + reason(broken.get()));
        }
        if (thrown instanceof Http2Exception) {
            return new Finding(FailureKind.PROTOCOL, "Malformed HTTP/2: " + root(thrown));
        }
        if (thrown instanceof IOException) {
            return reset(call);
        }
        return new Finding(FailureKind.PROTOCOL, "Malformed response: " + root(thrown));
    }

    private static Finding reset(RunningCall call) {
        return new Finding(FailureKind.RESET, "Connection reset by " + call.addressText() + when(call.phase()));
    }

    private static String when(Phase phase) {
        return switch (phase) {
            case TLS -> " during the TLS handshake";
            case WRITE -> " while the request was sent";
            case TRANSFER -> " within the response";
            case QUEUE, DNS, CONNECT, WAIT -> " before a response";
        };
    }

    private static int errorNumber(Throwable thrown) {
        if (thrown instanceof NativeIoException e) {
            return e.expectedErr();
        }
        Matcher number = ERROR_NUMBER.matcher(String.valueOf(thrown.getMessage()));
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
