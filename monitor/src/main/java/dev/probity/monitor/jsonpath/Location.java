package dev.probity.monitor.jsonpath;

/// The place of a node, as the way back to where the query began. Nodes share the ways of their parents; a path
/// is only written out for the nodes of the result.
sealed interface Location {

    enum Origin implements Location {
        HERE
    }

    sealed interface Child extends Location {
        Location parent();
    }

    record Member(Location parent, String name) implements Child {}

    record Element(Location parent, int index) implements Child {}
}
