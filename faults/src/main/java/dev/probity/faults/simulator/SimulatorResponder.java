package dev.probity.faults.simulator;

import dev.probity.faults.simulator.Behaviour.Answer;
import dev.probity.faults.simulator.Behaviour.ReportUptime;
import dev.probity.faults.simulator.Behaviour.Reset;
import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.util.List;
import java.util.random.RandomGenerator;

/// Behaves by the words of the path. [Simulator] says how.
public final class SimulatorResponder implements Responder {
    private final Planner planner;
    private final Uptime uptime;
    private final RandomGenerator random;

    /// @param random spreads the delays; safe for use by several threads
    public SimulatorResponder(SimulatorDelays delays, RandomGenerator random) {
        this(new Planner(delays), Uptime.since(System::nanoTime), random);
    }

    SimulatorResponder(Planner planner, Uptime uptime, RandomGenerator random) {
        this.planner = planner;
        this.uptime = uptime;
        this.random = random;
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return planner.plan(request.path()) instanceof Reset;
    }

    @Override
    public void respond(Exchange exchange) {
        exchange.play(
                switch (planner.plan(exchange.request().path())) {
                    case Reset() -> new Script(List.of(), new Finish.Reset());
                    case ReportUptime() -> health();
                    case Answer(var status, var body, var delay) ->
                        Script.answer(Response.json(status, body)).after(delay.draw(random));
                });
    }

    /// That it runs, and for how long.
    public Script health() {
        return Script.answer(Response.json(200, uptime.json()));
    }
}
