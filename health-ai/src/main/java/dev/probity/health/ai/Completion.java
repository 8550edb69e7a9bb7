package dev.probity.health.ai;

import org.jspecify.annotations.Nullable;

/// What a model made of the canary's question.
///
/// @param said whether it produced anything: text, or the thoughts of a reasoning model that used up its tokens
/// @param tokens what it cost; null when the server does not say
record Completion(boolean said, @Nullable Integer tokens) {}
