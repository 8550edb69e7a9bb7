/// Contract suites per port, fakes, clocks, certificates and raw servers for tests.
@NullMarked
package dev.probity.testkit;

import org.jspecify.annotations.NullMarked;
