/// Servers of AI models: OpenAI, everything that speaks its protocol, and Gemini.
///
/// By default no token is spent: the list of models is asked for, which takes a valid key and a working front door.
/// A [Canary][dev.probity.health.ai.Canary] lets a model say something too, within a daily budget.
package dev.probity.health.ai;
