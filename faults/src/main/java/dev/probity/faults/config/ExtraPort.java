package dev.probity.faults.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A port beside the usual ones, on which something goes wrong before a request can be sent.
///
/// @param port 0 is any free one
public record ExtraPort(Kind kind, int port) {
    /// What goes wrong there.
    public enum Kind {
        /// Connections are refused; the port is reserved, so that nobody else answers.
        REFUSED,
        /// Connections are neither accepted nor refused, because the accept queue is full.
        UNANSWERED,
        /// Nothing, with TLS: the certificate is good, if `/authority.pem` is trusted.
        TLS,
        /// The certificate has expired.
        TLS_EXPIRED,
        /// The certificate is signed by nobody but itself.
        TLS_SELF_SIGNED,
        /// The certificate is for `wrong.example`.
        TLS_WRONG_HOST,
        /// The handshake never goes on.
        TLS_STALL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static String kinds() {
        return Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    }

    /// Reads `refused:9001,tls_expired:9443`; empty when the text is no such list.
    static Optional<List<ExtraPort>> parse(String text) {
        List<ExtraPort> ports = new ArrayList<>();
        if (text.isBlank()) {
            return Optional.of(ports);
        }
        for (String part : text.split(",", -1)) {
            Optional<ExtraPort> port = one(part.strip());
            if (port.isEmpty()) {
                return Optional.empty();
            }
            ports.add(port.get());
        }
        return Optional.of(ports);
    }

    private static Optional<ExtraPort> one(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<List<Integer>> numbers = PortList.parse(text.substring(colon + 1));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(text.substring(0, colon).replace('-', '_')))
                .findFirst()
                .filter(_ -> numbers.isPresent() && numbers.get().size() == 1)
                .map(kind -> new ExtraPort(kind, numbers.orElseThrow().getFirst()));
    }
}
