/// The endpoint in the JDK's own web server. Needs the module `jdk.httpserver`.
package dev.probity.health.httpserver;
