package dev.probity.monitor.schedule;

/// A service whose moment has come.
///
/// @param scheduledAt the moment of its grid, in milliseconds since the epoch
/// @param late how long ago that was, in milliseconds
public record Due(String serviceId, long scheduledAt, long late) {}
