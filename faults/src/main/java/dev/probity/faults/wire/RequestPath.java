package dev.probity.faults.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The path within a request target, whichever of the four forms of RFC 9112, section 3.2 the target has.
public final class RequestPath {
    private static final Pattern SCHEME_AND_AUTHORITY = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);

    private RequestPath() {}

    /// @return the decoded path; empty for the forms without one, `*` and `host:port`
    public static String of(String target) {
        if (isPlain(target)) {
            return target;
        }
        String relative = SCHEME_AND_AUTHORITY.matcher(target).replaceFirst("");
        String path = QUERY.matcher(relative).replaceFirst("");
        return path.startsWith("/") ? decoded(path) : "";
    }

    /// Most targets are nothing but their path; the expressions cost more than all the rest of a request.
    private static boolean isPlain(String target) {
        return target.startsWith("/") && target.indexOf('%') < 0 && target.indexOf('?') < 0 && target.indexOf('#') < 0;
    }

    /// Escapes end where they end: in `/a%2Fslow` the word is `slow`, not `Fslow`.
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // A stray % is no reason to refuse an answer.
            return path;
        }
    }
}
