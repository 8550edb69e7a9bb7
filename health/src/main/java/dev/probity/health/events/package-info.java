/// Telling others that the status of a component changed.
package dev.probity.health.events;
