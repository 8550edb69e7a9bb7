package dev.probity.monitor.probe;

/// A redirect that was followed.
///
/// @param url the address that answered
/// @param statusCode the redirect's status, such as 301
public record Hop(String url, int statusCode, Phases phases) {}
