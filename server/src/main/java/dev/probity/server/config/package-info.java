/// Where the settings of the monitor come from, and what they are.
@NullMarked
package dev.probity.server.config;

import org.jspecify.annotations.NullMarked;
