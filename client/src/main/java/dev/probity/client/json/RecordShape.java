package dev.probity.client.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// An object that becomes a record. Every component must be there and not null unless it is `@Nullable` or an
/// [java.util.Optional].
final class RecordShape implements Shape {
    private static final int UNKNOWN_NAMED = 3;

    private final RecordType type;
    private final List<Component> components;
    private final Map<String, Integer> positions = new HashMap<>();

    RecordShape(RecordType type, List<Component> components) {
        this.type = type;
        this.components = List.copyOf(components);
        for (int i = 0; i < components.size(); i++) {
            positions.put(components.get(i).name(), i);
        }
    }

    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public @Nullable Object read(Place place, Reading reading) {
        if (reading.token() != JsonToken.START_OBJECT) {
            reading.wrongKind(place, expected());
            return null;
        }
        int violationsBefore = reading.violations().size();
        Members members = new Members(components.size());
        while (reading.parser().nextToken() != JsonToken.END_OBJECT) {
            readMember(place, reading, members);
        }
        for (int i = 0; i < components.size(); i++) {
            if (!members.found[i]) {
                members.values[i] = missing(components.get(i), place, reading, members);
            }
        }
        // A record is never made of what is known to be wrong; its own checks would only complain once more.
        return reading.violations().size() == violationsBefore ? make(place, reading, members) : null;
    }

    /// What has been read of an object, by the positions of the components.
    private static final class Members {
        private final @Nullable Object[] values;
        private final boolean[] found;
        private final List<String> unknown = new ArrayList<>();

        Members(int count) {
            values = new Object[count];
            found = new boolean[count];
        }
    }

    private void readMember(Place parent, Reading reading, Members members) {
        String name = reading.parser().currentName();
        reading.parser().nextToken();
        Place place = parent.member(name);
        Integer position = positions.get(name);
        if (position != null) {
            members.values[position] = components.get(position).shape().read(place, reading);
            members.found[position] = true;
            return;
        }
        members.unknown.add(name);
        if (reading.strict()) {
            reading.violation(place, "no such member", "one");
        }
        reading.parser().skipChildren();
    }

    private static @Nullable Object missing(Component component, Place parent, Reading reading, Members members) {
        Shape shape = component.shape();
        if (!shape.optional()) {
            reading.violation(parent.member(component.name()), shape.expected(), nothing(members.unknown));
        }
        return shape.absent();
    }

    /// Names what is there instead: most often a member that is missing has been renamed.
    private static String nothing(List<String> unknown) {
        if (unknown.isEmpty()) {
            return "nothing";
        }
        String names = unknown.stream().limit(UNKNOWN_NAMED).map(Reading::quote).collect(Collectors.joining(", "));
        return "nothing (unknown beside it: " + names + (unknown.size() > UNKNOWN_NAMED ? ", …)" : ")");
    }

    private @Nullable Object make(Place place, Reading reading, Members members) {
        try {
            return type.make(members.values);
        } catch (RecordType.RejectedException e) {
            reading.violation(place, "a valid " + type.name(), Objects.requireNonNull(e.getMessage()));
            return null;
        }
    }
}
