package dev.probity.faults.simulator;

import dev.probity.faults.simulator.Behaviour.Answer;
import dev.probity.faults.simulator.Behaviour.ReportUptime;
import dev.probity.faults.simulator.Behaviour.Reset;
import java.util.List;
import java.util.Set;

/// Decides by the path alone what is done with a request.
final class Planner {
    private static final String HEALTH = "/health";
    private static final String ADVICE =
            "Put unreachable, unhealthy, slow or healthy into the path as a word, or ask for /health";
    private static final Answer NO_BEHAVIOUR = new Answer(404, "{\"detail\": \"" + ADVICE + "\"}", Delay.NONE);

    /// In order of precedence: what fails wins over what works.
    private final List<Rule> rules;

    Planner(SimulatorDelays delays) {
        rules = List.of(
                new Rule("unreachable", new Reset()),
                new Rule("unhealthy", answer(500, "unhealthy", Delay.exactly(delays.unhealthy()))),
                new Rule("slow", answer(200, "slow", Delay.exactly(delays.slow()))),
                new Rule("healthy", answer(200, "healthy", new Delay(delays.healthyMin(), delays.healthyMax()))));
    }

    /// @param path the decoded path, without host and query
    Behaviour plan(String path) {
        if (path.equals(HEALTH)) {
            return new ReportUptime();
        }
        Set<String> words = PathWords.in(path);
        for (Rule rule : rules) {
            if (words.contains(rule.word())) {
                return rule.behaviour();
            }
        }
        return NO_BEHAVIOUR;
    }

    private static Answer answer(int status, String word, Delay delay) {
        return new Answer(status, "{\"status\":\"" + word + "\"}", delay);
    }

    private record Rule(String word, Behaviour behaviour) {}
}
