/// Plain values - maps, lists, strings, numbers, booleans and null - as JSON text. Just what the exports need; not
/// exported to strangers.
package dev.probity.health.json;
