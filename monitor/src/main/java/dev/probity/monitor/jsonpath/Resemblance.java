package dev.probity.monitor.jsonpath;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that was probably meant by one that is missing.
final class Resemblance {
    private static final int FARTHEST = 2;
    // The search is quadratic in the length of the names and linear in their number; documents are not ours.
    private static final int LONGEST = 64;
    private static final int MOST = 1_000;

    private Resemblance() {}

    /// The closest name that differs only in case or underscores, or by at most two edits and not beyond
    /// recognition.
    static Optional<String> closest(String missing, Collection<String> names) {
        return missing.length() > LONGEST
                ? Optional.empty()
                : names.stream()
                        .limit(MOST)
                        .filter(name -> name.length() <= LONGEST)
                        .map(name -> new Candidate(name, distance(plain(missing), plain(name))))
                        .filter(candidate -> candidate.distance <= FARTHEST
                                && candidate.distance < Math.min(missing.length(), candidate.name.length()))
                        .min(Comparator.comparingInt(Candidate::distance))
                        .map(Candidate::name);
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /// Insertions, deletions and replacements (Levenshtein).
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private record Candidate(String name, int distance) {}
}
