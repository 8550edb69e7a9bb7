package dev.probity.server.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which addresses only this machine can reach.
public final class Loopback {
    private static final Pattern NAME = Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

    private Loopback() {}

    /// Whether a `Host` header means this machine. A page that has its own name lead here says that name,
    /// and is not to be served.
    public static boolean isName(@Nullable String host) {
        return host != null && NAME.matcher(host).matches();
    }

    /// A host that cannot be resolved is not one.
    public static boolean is(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
