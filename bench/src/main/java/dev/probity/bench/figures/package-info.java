/// What is measured, and how it is printed and kept.
@NullMarked
package dev.probity.bench.figures;

import org.jspecify.annotations.NullMarked;
