package dev.probity.bench.serve;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What the monitor says of itself at one moment.
record Scrape(List<String> lines) {
    private static final Pattern BOUND = Pattern.compile("le=\"([^\"]+)\"");

    static Scrape of(String text) {
        return new Scrape(Arrays.stream(text.split("\n", -1))
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    /// Zero when there is none of this name.
    double value(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(Scrape::number)
                .sum();
    }

    private static double number(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /// The bound of the histogram's bucket that a share of what was observed since an earlier scrape lies
    /// below.
    String bound(String histogram, Scrape before, double share) {
        List<String> buckets = buckets(histogram);
        List<String> earlier = before.buckets(histogram);
        double all = number(buckets.getLast()) - number(earlier.getLast());
        for (int i = 0; i < buckets.size(); i++) {
            if (number(buckets.get(i)) - number(earlier.get(i)) >= share * all) {
                var bound = BOUND.matcher(buckets.get(i));
                return bound.find() ? bound.group(1) : "";
            }
        }
        return "";
    }

    private List<String> buckets(String histogram) {
        return lines.stream()
                .filter(line -> line.startsWith(histogram + "_bucket"))
                .toList();
    }
}
