/// Options from environment variables.
package dev.probity.health.config;
