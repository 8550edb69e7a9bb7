/// Checks that come with the library: one small class each. Larger subjects have packages of their own below.
package dev.probity.health.checks;
