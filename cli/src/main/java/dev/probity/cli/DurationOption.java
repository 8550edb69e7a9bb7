package dev.probity.cli;

import dev.probity.monitor.source.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads durations on the command line as configurations write them.
final class DurationOption implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return Durations.parse(text)
                .filter(duration -> !duration.isNegative())
                .orElseThrow(() -> new TypeConversionException(
                        "found \"" + text + "\", expected a duration such as 5s, 500ms or 1m30s"));
    }
}
