package dev.probity.faults.program;

import dev.probity.faults.fault.Circumstances;
import dev.probity.faults.fault.Fault;
import dev.probity.faults.program.Verdict.Spare;
import dev.probity.faults.program.Verdict.Strike;
import dev.probity.faults.route.InvalidException;
import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.time.InstantSource;
import java.util.stream.Collectors;

/// Lets requests fail by program. What a program spares passes through untouched.
public final class Programmed implements Responder {
    private static final String HEADER = "x-fault";
    private static final Script NOTHING_DONE = Script.answer(Response.json(200, "{}"));

    private final Programs programs;
    private final InstantSource calendar;
    private final Responder inner;

    public Programmed(Programs programs, InstantSource calendar, Responder inner) {
        this.programs = programs;
        this.calendar = calendar;
        this.inner = inner;
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return inner.answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        try {
            switch (verdict(exchange)) {
                case Spare() -> inner.respond(exchange);
                case Strike strike -> strike(exchange, strike);
            }
        } catch (InvalidException e) {
            exchange.play(Script.answer(e.response()));
        }
    }

    private Verdict verdict(Exchange exchange) {
        Request request = exchange.request();
        String brought = request.header(HEADER);
        return brought == null
                ? programs.decide(request, request.key())
                : programs.decideBy(ReadProgram.header(brought), request.key());
    }

    private void strike(Exchange exchange, Strike strike) {
        exchange.notes().fault(strike.faults().stream().map(Fault::toString).collect(Collectors.joining(" + ")));
        if (strike.works()) {
            inner.respond(exchange.altered(script -> failing(script, exchange, strike)));
        } else {
            exchange.play(failing(NOTHING_DONE, exchange, strike));
        }
    }

    private Script failing(Script normal, Exchange exchange, Strike strike) {
        var circumstances = new Circumstances(exchange.request(), strike.random(), calendar.instant());
        Script script = normal;
        for (Fault fault : strike.faults()) {
            script = fault.apply(script, circumstances);
        }
        return script;
    }
}
