/// HTTP/1.1 with every byte, and HTTP/2 with every frame, under our own hand.
///
/// A request passes through four thoughts, each in its own file: [RequestReader] says what arrived, a [Responder]
/// decides
/// what to do and says it as a [Script], [Playback] carries the script out in the turn [Conversation] gives it,
/// [Ending]
/// parts with the client.
@NullMarked
package dev.probity.faults.wire;

import org.jspecify.annotations.NullMarked;
