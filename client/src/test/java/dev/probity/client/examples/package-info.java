/// Small programs as users would write them, run by tests.
@org.jspecify.annotations.NullMarked
package dev.probity.client.examples;
