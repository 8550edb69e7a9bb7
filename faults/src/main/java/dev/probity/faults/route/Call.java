package dev.probity.faults.route;

import dev.probity.faults.wire.Exchange;

/// A request on its way to an endpoint.
///
/// @param variable what stands in the place of the route's `{...}`, decoded; empty when it has none
public record Call(Exchange exchange, String variable) {}
