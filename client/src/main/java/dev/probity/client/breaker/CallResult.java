package dev.probity.client.breaker;

/// What one call says about its origin.
///
/// @param summary for people; of interest when the call failed or was slow
record CallResult(boolean failed, boolean slow, String summary) {
    boolean good() {
        return !failed && !slow;
    }
}
