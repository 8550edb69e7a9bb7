/// `probity demo`: Probity at work, without network and set-up.
@NullMarked
package dev.probity.cli.demo;

import org.jspecify.annotations.NullMarked;
