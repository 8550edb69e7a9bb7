/// Which services are watched: those of files, and those made through the API.
@NullMarked
package dev.probity.server.services;

import org.jspecify.annotations.NullMarked;
