/// The fault server in tests with JUnit, which whoever uses this package brings along.
@NullMarked
package dev.probity.faults.junit;

import org.jspecify.annotations.NullMarked;
