/// The settings of the fault server: what they mean, and how they are read.
@NullMarked
package dev.probity.faults.config;

import org.jspecify.annotations.NullMarked;
