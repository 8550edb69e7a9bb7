/// The store in a file of SQLite: chunks of sealed samples, and a log of those still open.
@NullMarked
package dev.probity.storage.sqlite;

import org.jspecify.annotations.NullMarked;
