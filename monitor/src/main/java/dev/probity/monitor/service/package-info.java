/// What is watched, and how it is read from a configuration.
@NullMarked
package dev.probity.monitor.service;

import org.jspecify.annotations.NullMarked;
