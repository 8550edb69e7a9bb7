/// Health in Spring Boot's actuator.
@NullMarked
package dev.probity.health.bindings.spring;

import org.jspecify.annotations.NullMarked;
