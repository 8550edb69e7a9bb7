package dev.probity.faults.program;

import dev.probity.faults.fault.Fault;
import dev.probity.faults.fault.FaultKinds;
import dev.probity.faults.program.Program.Counting;
import dev.probity.monitor.source.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a program out of its fields.
final class ProgramReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int MOST_STEPS = 1_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private ProgramReader() {}

    static Program read(Fields fields) {
        String id = fields.text("id").orElse("");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.reject("id", "up to 100 letters, digits, \".\", \"_\" and \"-\"");
        }
        var target = new Target(
                fields.text("method").orElse(""),
                fields.text("path").orElse(""),
                fields.text("key").orElse(""));
        if (!target.path().isEmpty() && !target.path().startsWith("/")) {
            fields.reject("path", "a path such as /msg, or /api/* for all that begin so");
        }
        Counting counting = fields.choice("countBy", List.of(Counting.values())).orElse(Counting.KEY);
        return new Program(id, target, counting, steps(fields));
    }

    private static List<Step> steps(Fields fields) {
        if (!fields.has("steps")) {
            fields.rejectAll("\"steps\" is missing, expected a list of steps");
        }
        List<Fields> all = fields.objects("steps");
        if (all.size() > MOST_STEPS) {
            fields.complain("steps", "found " + all.size() + " steps, expected at most " + MOST_STEPS);
            return List.of();
        }
        return all.stream().map(ProgramReader::step).toList();
    }

    private static Step step(Fields fields) {
        List<Fault> faults = faults(fields);
        Span span = span(fields);
        double probability = probability(fields);
        Step.Work work = fields.flag("work")
                .map(done -> done ? Step.Work.DONE : Step.Work.NOT_DONE)
                .orElse(Step.Work.AS_USUAL);
        fields.rejectUnknown();
        return new Step(faults, span, probability, work);
    }

    private static List<Fault> faults(Fields fields) {
        List<Fault> faults = new ArrayList<>();
        fields.object("fault").flatMap(FaultKinds::read).ifPresent(faults::add);
        for (Fields fault : fields.objects("faults")) {
            FaultKinds.read(fault).ifPresent(faults::add);
        }
        return faults;
    }

    private static Span span(Fields fields) {
        Optional<Integer> times = fields.integer("times", 1, 1_000_000_000);
        Optional<Duration> during = fields.duration("for", Duration.ofMillis(1), LONGEST);
        if (times.isPresent() && during.isPresent()) {
            fields.complain("for", "found both \"times\" and \"for\", expected one of them");
        }
        return times.<Span>map(Span.Times::new)
                .or(() -> during.map(Span.During::new))
                .orElse(new Span.Always());
    }

    private static double probability(Fields fields) {
        Optional<BigDecimal> probability = fields.number("probability");
        boolean possible = probability
                .filter(p -> p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0)
                .isEmpty();
        if (!possible) {
            fields.reject("probability", "a number from 0 to 1");
        }
        return probability.filter(_ -> possible).map(BigDecimal::doubleValue).orElse(1.0);
    }
}
