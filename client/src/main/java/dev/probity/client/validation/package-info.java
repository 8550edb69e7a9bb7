/// What a response must look like, and every place where it does not.
@NullMarked
package dev.probity.client.validation;

import org.jspecify.annotations.NullMarked;
