package dev.probity.client;

import dev.probity.client.breaker.Circumstances;
import dev.probity.client.transport.Origin;

/// How the client stands with one origin.
///
/// @param tokens left in the retry budget
/// @param places for calls at a time
/// @param active calls under way
/// @param waiting calls that wait for a place; an estimate
public record OriginState(Origin origin, Circumstances circuit, int tokens, int places, int active, int waiting) {}
