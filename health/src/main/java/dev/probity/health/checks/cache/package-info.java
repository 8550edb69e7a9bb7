/// Caches: Redis over its own protocol, caches in memory, and one behind the other.
package dev.probity.health.checks.cache;
