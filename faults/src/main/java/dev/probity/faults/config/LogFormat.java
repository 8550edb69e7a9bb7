package dev.probity.faults.config;

/// How a line of the request log is written.
public enum LogFormat {
    JSON,
    CONSOLE
}
