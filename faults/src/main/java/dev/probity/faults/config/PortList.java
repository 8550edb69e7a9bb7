package dev.probity.faults.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads ports as people write them: `8000`, `8001-8005`, `8001,9001`.
final class PortList {
    private static final Pattern PART = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");
    private static final int HIGHEST = 65_535;
    private static final int MOST = 1000;

    private PortList() {}

    /// Every port named, in order; empty when the text is not a list of ports.
    static Optional<List<Integer>> parse(String text) {
        List<Integer> ports = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.trim());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first || last > HIGHEST || ports.size() + last - first >= MOST) {
                return Optional.empty();
            }
            for (int port = first; port <= last; port++) {
                ports.add(port);
            }
        }
        return Optional.of(ports);
    }
}
