/// Reports as text for other programs, and the endpoint that serves them.
package dev.probity.health.export;
