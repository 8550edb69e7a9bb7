package dev.probity.monitor.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses which of the known words somebody meant.
public final class Suggestion {
    private Suggestion() {}

    /// The known word with the fewest edits, if it is near enough to be meant: at most a third of its letters
    /// differ.
    public static Optional<String> closest(String typed, Collection<String> known) {
        String folded = fold(typed);
        return known.stream()
                .filter(word -> near(folded, fold(word)))
                .min(Comparator.comparingInt(word -> distance(folded, fold(word))));
    }

    private static boolean near(String typed, String word) {
        int most = Math.max(1, word.length() / 3);
        return Math.abs(typed.length() - word.length()) <= most && distance(typed, word) <= most;
    }

    /// `, did you mean "timeout"?` or nothing.
    public static String phrase(String typed, Collection<String> known) {
        return closest(typed, known)
                .map(word -> ", did you mean \"" + word + "\"?")
                .orElse("");
    }

    private static String fold(String word) {
        return word.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /// Edits between two words, where swapping two neighbours is one edit (optimal string alignment).
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
