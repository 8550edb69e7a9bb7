/// The database behind a `DataSource`. Needs the module `java.sql`.
package dev.probity.health.checks.database;
