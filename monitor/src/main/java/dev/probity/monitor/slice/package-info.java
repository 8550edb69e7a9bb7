/// Who may write what: the shares into which all services fall, and the epochs that fence off a former
/// owner.
@NullMarked
package dev.probity.monitor.slice;

import org.jspecify.annotations.NullMarked;
