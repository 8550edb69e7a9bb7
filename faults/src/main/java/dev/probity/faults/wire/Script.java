package dev.probity.faults.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What happens on the wire in answer to a request: acts in their order, and how it ends.
public record Script(List<Act> acts, Finish finish) {
    public Script {
        acts = List.copyOf(acts);
    }

    /// The plain answer.
    public static Script answer(Response response) {
        return new Script(List.of(new Act.Answer(response)), new Finish.Keep());
    }

    /// The same after a wait.
    public Script after(Duration wait) {
        if (wait.isZero()) {
            return this;
        }
        var later = new ArrayList<Act>();
        later.add(new Act.Pause(wait));
        later.addAll(acts);
        return new Script(later, finish);
    }

    /// The same with every well-formed answer changed.
    public Script withAnswers(UnaryOperator<Response> change) {
        return new Script(acts.stream().map(act -> changed(act, change)).toList(), finish);
    }

    private static Act changed(Act act, UnaryOperator<Response> change) {
        return act instanceof Act.Answer(var response) ? new Act.Answer(change.apply(response)) : act;
    }

    /// How long it pauses in all.
    public Duration pauses() {
        Duration sum = Duration.ZERO;
        for (Act act : acts) {
            if (act instanceof Act.Pause(var length)) {
                sum = sum.plus(length);
            }
        }
        return sum;
    }
}
