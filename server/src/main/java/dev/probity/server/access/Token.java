package dev.probity.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who may use the API. Only the hash of the secret is kept.
///
/// @param name for people and logs
/// @param hash SHA-256 of the secret, in lower-case hex
public record Token(String name, Scope scope, String hash) {
    private static final Pattern FORM = Pattern.compile("([\\w.-]+):(read|write):([0-9a-f]{64})");
    private static final int SECRET_BYTES = 32;

    /// Reads `NAME:read|write:HASH`.
    public static Optional<Token> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Token(
                        matcher.group(1),
                        matcher.group(2).equals("write") ? Scope.WRITE : Scope.READ,
                        matcher.group(3)))
                : Optional.empty();
    }

    /// A secret nobody can guess.
    ///
    /// @param random fit for secrets
    public static String newSecret(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "prb_" + HexFormat.of().formatHex(bytes);
    }

    public static Token of(String name, Scope scope, String secret) {
        return new Token(name, scope, HexFormat.of().formatHex(digest(secret)));
    }

    /// Takes as long for a wrong secret as for the right one.
    boolean matches(String secret) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(hash), digest(secret));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// As it is written in the configuration.
    @Override
    public String toString() {
        return name + ":" + scope.word() + ":" + hash;
    }
}
