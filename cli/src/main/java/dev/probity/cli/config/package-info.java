/// `probity config`: is a configuration right?
@NullMarked
package dev.probity.cli.config;

import org.jspecify.annotations.NullMarked;
