package dev.probity.client;

import dev.probity.client.report.CallId;
import dev.probity.client.transport.Call;
import java.time.Duration;

/// A request made ready to be sent any number of times.
///
/// @param call without limits; those come with each attempt
/// @param repeatable whether the origin may receive it twice
/// @param total time for the whole
record PreparedCall(CallId id, Call call, boolean repeatable, Duration total, Handling handling) {}
