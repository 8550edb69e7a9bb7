package dev.probity.monitor.regex;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression that cannot run away: matching stops after a fixed amount of work.
///
/// The work is counted in characters read, not in time, so that the same pattern and text give the same answer
/// on every machine and in every replay. [#WORK_LIMIT] characters take about a tenth of a second.
///
/// @param pattern a pattern of [java.util.regex.Pattern]
public record BoundedPattern(Pattern pattern) {
    /// Characters a match may read before it is given up.
    public static final int WORK_LIMIT = 10_000_000;

    public enum Answer {
        YES,
        NO,
        /// The expression needs more work on this text than is allowed.
        GAVE_UP
    }

    /// @throws PatternSyntaxException when the expression is not a regular expression
    public static BoundedPattern compile(String expression) {
        return new BoundedPattern(Pattern.compile(expression));
    }

    /// Whether the expression matches somewhere in the text.
    public Answer foundIn(CharSequence text) {
        return answer(text, false);
    }

    /// Whether the expression matches the whole text.
    public Answer matches(CharSequence text) {
        return answer(text, true);
    }

    private Answer answer(CharSequence text, boolean whole) {
        var matcher = pattern.matcher(new MeteredText(text, new Meter()));
        try {
            return (whole ? matcher.matches() : matcher.find()) ? Answer.YES : Answer.NO;
        } catch (WorkLimitReached | StackOverflowError _) {
            // Alternatives under a star recurse in java.util.regex; a deep stack is too much work as well.
            return Answer.GAVE_UP;
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundedPattern that
                && pattern.pattern().equals(that.pattern.pattern())
                && pattern.flags() == that.pattern.flags();
    }

    @Override
    public int hashCode() {
        return pattern.pattern().hashCode();
    }

    private static final class Meter {
        private int left = WORK_LIMIT;

        void read() {
            if (--left < 0) {
                throw new WorkLimitReached();
            }
        }
    }

    private record MeteredText(CharSequence text, Meter meter) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            meter.read();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new MeteredText(text.subSequence(start, end), meter);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class WorkLimitReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WorkLimitReached() {
            super(null, null, false, false);
        }
    }
}
