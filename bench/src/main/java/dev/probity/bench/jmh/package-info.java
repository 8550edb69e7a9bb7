/// Runs benchmarks of JMH and puts their figures into tables.
@NullMarked
package dev.probity.bench.jmh;

import org.jspecify.annotations.NullMarked;
