package dev.probity.faults.port;

import dev.probity.faults.config.ExtraPort;
import dev.probity.faults.config.ExtraPort.Kind;
import dev.probity.faults.wire.CannotListenException;
import dev.probity.faults.wire.Opening;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.WireServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The ports that fail before HTTP begins: all of them, or none.
public final class ExtraPorts implements AutoCloseable {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<ExtraPort> ports = new ArrayList<>();
    private final WireServer.Config wire;
    private final Responder responder;
    private final Certificates certificates;

    private ExtraPorts(WireServer.Config wire, Responder responder, Instant now) {
        this.wire = wire;
        this.responder = responder;
        this.certificates = new Certificates(now);
    }

    /// @param wire of the usual ports; the extra ones are of the same host
    /// @param responder of requests that get through
    /// @param now by which certificates are valid or expired
    /// @throws CannotListenException when one cannot be had; all others are released
    public static ExtraPorts open(List<ExtraPort> wanted, WireServer.Config wire, Responder responder, Instant now) {
        var ports = new ExtraPorts(wire, responder, now);
        try {
            for (ExtraPort one : wanted) {
                ports.ports.add(new ExtraPort(one.kind(), ports.open(one.kind(), one.port())));
            }
        } catch (CannotListenException failure) {
            ports.close();
            throw failure;
        }
        return ports;
    }

    private int open(Kind kind, int port) {
        return switch (kind) {
            case REFUSED -> {
                var refused = RefusedPort.take(wire.host(), port);
                open.add(refused);
                yield refused.port();
            }
            case UNANSWERED -> {
                var unanswered = UnansweredPort.open(wire.host(), port);
                open.add(unanswered);
                yield unanswered.port();
            }
            case TLS -> serve(port, TlsOpening.with(certificates.good()));
            case TLS_EXPIRED -> serve(port, TlsOpening.with(certificates.expired()));
            case TLS_SELF_SIGNED -> serve(port, TlsOpening.with(certificates.selfSigned()));
            case TLS_WRONG_HOST -> serve(port, TlsOpening.with(certificates.forAnotherHost()));
            case TLS_STALL -> serve(port, TlsOpening::stall);
        };
    }

    private int serve(int port, Opening opening) {
        var config = new WireServer.Config(wire.name(), 1, wire.host(), List.of(port), wire.transport());
        var server = WireServer.start(config, responder, opening);
        open.add(server);
        return server.ports().getFirst();
    }

    /// With the ports that were 0 filled in.
    public List<ExtraPort> ports() {
        return List.copyOf(ports);
    }

    /// The certificate of the authority that signs the TLS ports' certificates.
    public String authorityPem() {
        return certificates.authorityPem();
    }

    @Override
    public void close() {
        for (AutoCloseable one : open.reversed()) {
            try {
                one.close();
            } catch (Exception _) {
                // A socket that cannot be closed is gone all the same; the others must be closed too.
            }
        }
    }
}
