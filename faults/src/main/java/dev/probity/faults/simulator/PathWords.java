package dev.probity.faults.simulator;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a path: its longest runs of letters, in lower case.
final class PathWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private PathWords() {}

    static Set<String> in(String path) {
        return WORD.matcher(path.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
    }
}
