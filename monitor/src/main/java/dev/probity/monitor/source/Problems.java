package dev.probity.monitor.source;

import java.util.ArrayList;
import java.util.List;

/// Collects everything that is wrong in one document, so that people see all of it at once.
public final class Problems {
    private final Document document;
    private final Secrets secrets;
    private final List<Problem> found = new ArrayList<>();

    public Problems(Document document, Secrets secrets) {
        this.document = document;
        this.secrets = secrets;
    }

    public void add(Place place, String message) {
        found.add(new Problem(document.name(), document.positionOf(place), place, secrets.mask(message)));
    }

    /// Where a place is, for people: `services.yaml:3:5`.
    String positionOf(Place place) {
        return document.name() + ":" + document.positionOf(place);
    }

    /// Everything found so far, in the order of the text.
    public List<Problem> list() {
        return found.stream().sorted(Problem.IN_READING_ORDER).toList();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }
}
