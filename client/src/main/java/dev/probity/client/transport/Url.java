package dev.probity.client.transport;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An http or https URL, as far as a request needs it. Host names may hold underscores, as container names do;
/// other letters than ASCII are encoded.
///
/// @param path path and query as they go into the request line, never empty
/// @param userInfo what stands before `@`, decoded, or empty
public record Url(Origin origin, String path, String userInfo) {
    private static final Pattern SHAPE =
            Pattern.compile("(?i)(https?)://(?:([^@/?#]*)@)?(\\[[^\\]/?#]*]|[^:/?#\\[\\]@]*)(?::([0-9]*))?"
                    + "(/[^?#]*)?(\\?[^#]*)?(?:#.*)?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,251}[A-Za-z0-9_.])?");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}(%[A-Za-z0-9._-]+)?");

    /// @throws IllegalArgumentException when the text is not an http or https URL; the message says what is
    ///     wrong
    public static Url parse(String text) {
        requireVisible(text);
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("it is not of the form http://host:port/path");
        }
        boolean secure = matcher.group(1).equalsIgnoreCase("https");
        Origin origin = new Origin(secure, host(matcher.group(3)), port(matcher.group(4), secure));
        String path = matcher.group(5) == null ? "/" : matcher.group(5);
        String query = matcher.group(6) == null ? "" : matcher.group(6);
        String userInfo = matcher.group(2) == null ? "" : decode(matcher.group(2));
        return new Url(origin, encode(path + query), userInfo);
    }

    /// The same origin and user info, another path and query.
    ///
    /// @param other begins with a slash; a fragment is left out
    /// @throws IllegalArgumentException when it contains white space or control characters
    public Url withPath(String other) {
        requireVisible(other);
        int fragment = other.indexOf('#');
        return new Url(origin, encode(fragment < 0 ? other : other.substring(0, fragment)), userInfo);
    }

    /// Where a `Location` found at this URL leads.
    ///
    /// @throws IllegalArgumentException when it leads nowhere an HTTP client can go
    public Url resolve(String location) {
        String encoded = encode(location.trim().replace(" ", "%20"));
        return parse(URI.create(origin + path).resolve(encoded).toString());
    }

    private static void requireVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7f) {
                throw new IllegalArgumentException("it contains white space or control characters");
            }
        }
    }

    /// Whether it is of visible ASCII characters only, as almost everything is.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String host(String written) {
        if (written.startsWith("[")) {
            String address = written.substring(1, written.length() - 1);
            if (!IPV6.matcher(address).matches()) {
                throw new IllegalArgumentException("\"" + written + "\" is not an IPv6 address");
            }
            return address.toLowerCase(Locale.ROOT);
        }
        if (written.isEmpty()) {
            throw new IllegalArgumentException("the host is missing");
        }
        String ascii = isPlain(written) ? written : IDN.toASCII(written);
        if (!HOST.matcher(ascii).matches()) {
            throw new IllegalArgumentException("\"" + written + "\" is not a host name");
        }
        return ascii.toLowerCase(Locale.ROOT);
    }

    private static int port(String written, boolean secure) {
        if (written == null || written.isEmpty()) {
            return secure ? 443 : 80;
        }
        int port = written.length() > 5 ? 0 : Integer.parseInt(written);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("the port " + written + " is not between 1 and 65535");
        }
        return port;
    }

    private static String encode(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ') {
                encoded.append((char) b);
            } else {
                encoded.append(String.format("%%%02X", b));
            }
        }
        return encoded.toString();
    }

    private static String decode(String text) {
        StringBuilder decoded = new StringBuilder();
        Matcher percent = Pattern.compile("(?:%[0-9A-Fa-f]{2})+").matcher(text);
        while (percent.find()) {
            byte[] bytes = java.util.HexFormat.of().parseHex(percent.group().replace("%", ""));
            percent.appendReplacement(decoded, Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8)));
        }
        return percent.appendTail(decoded).toString();
    }

    /// Without the user info, which is nobody's business.
    @Override
    public String toString() {
        return origin + path;
    }
}
