/// What became of components over time: a bounded memory of results, and arithmetic over it that reads no clock.
///
/// A result holds until the next one, but not longer than a given time: what was not looked at for longer counts
/// neither for nor against a component.
package dev.probity.health.trends;
