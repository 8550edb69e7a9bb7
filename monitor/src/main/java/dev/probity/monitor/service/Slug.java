package dev.probity.monitor.service;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes an id from a name: `GitHub API` becomes `github-api`, `Köln` becomes `koln`.
final class Slug {
    /// Only on Latin letters; in other scripts a mark is no accent but makes another letter.
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slug() {}

    static String of(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Form.NFD)).replaceAll("");
        String letters = Normalizer.normalize(plain, Form.NFC).toLowerCase(Locale.ROOT);
        return ENDS.matcher(OTHERS.matcher(letters).replaceAll("-")).replaceAll("");
    }
}
