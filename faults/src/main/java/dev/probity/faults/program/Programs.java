package dev.probity.faults.program;

import dev.probity.faults.program.Advance.Outcome.At;
import dev.probity.faults.program.Advance.Outcome.Finished;
import dev.probity.faults.program.Verdict.Spare;
import dev.probity.faults.program.Verdict.Strike;
import dev.probity.faults.wire.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// The programs in force and how far each has come. Safe for use by several threads; every request is decided
/// atomically.
///
/// The first program in the order they were set decides, unless it is not meant for the request or is over for its key.
public final class Programs {
    /// Keys whose progress is kept, of each program; the one not seen for longest is forgotten.
    private static final int MOST_KEYS = 100_000;

    /// Programs out of headers that are kept.
    private static final int MOST_PASSING = 1_000;

    private static final Verdict SPARE = new Spare();

    private final Chance chance;
    private final LongSupplier clock;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Map<String, Running> passing = new Forgetful<>(MOST_PASSING);
    private int created;

    /// Whether none is in force, which is the usual and costs no lock.
    private volatile boolean idle = true;

    /// A program at work: for each key, how far it has come.
    private record Running(Program program, Map<String, Progress> progress) {
        static Running start(Program program) {
            return new Running(program, new Forgetful<>(MOST_KEYS));
        }
    }

    /// @param clock monotonic, in nanoseconds
    public Programs(long seed, LongSupplier clock) {
        this.chance = new Chance(seed);
        this.clock = clock;
    }

    /// Puts a program in force; one without an id is given one, one of the same id is replaced and begins anew.
    ///
    /// @return the program with its id
    public synchronized Program set(Program program) {
        Program named = program;
        while (named.id().isEmpty() || (program.id().isEmpty() && running.containsKey(named.id()))) {
            created++;
            named = program.named("p" + created);
        }
        running.put(named.id(), Running.start(named));
        idle = false;
        return named;
    }

    public synchronized List<Program> list() {
        return running.values().stream().map(Running::program).toList();
    }

    /// @return whether there was one of this id
    public synchronized boolean delete(String id) {
        boolean known = running.remove(id) != null;
        idle = running.isEmpty();
        return known;
    }

    public synchronized void deleteAll() {
        running.clear();
        idle = true;
        passing.clear();
    }

    /// Decides a request by the programs in force.
    ///
    /// @param key the request's id; empty when it has none
    public Verdict decide(Request request, String key) {
        return idle ? SPARE : decideByAll(request, key);
    }

    private synchronized Verdict decideByAll(Request request, String key) {
        for (Running candidate : new ArrayList<>(running.values())) {
            if (candidate.program().target().includes(request, key)
                    && advanced(candidate, key) instanceof At(var step, var after)) {
                return verdict(candidate, step, key, after);
            }
        }
        return SPARE;
    }

    /// Decides a request by the program it brings itself.
    ///
    /// @param program its id tells it from others that are brought
    public synchronized Verdict decideBy(Program program, String key) {
        Running brought = passing.computeIfAbsent(program.id(), _ -> Running.start(program));
        return switch (advanced(brought, key)) {
            case At(var step, var after) -> verdict(brought, step, key, after);
            case Finished() -> new Spare();
        };
    }

    private Advance.Outcome advanced(Running candidate, String key) {
        String counted = counted(candidate.program(), key);
        Progress before = candidate.progress().getOrDefault(counted, Progress.START);
        var outcome = Advance.next(candidate.program().steps(), before, clock.getAsLong());
        if (outcome instanceof At(var _, var after)) {
            candidate.progress().put(counted, after);
        }
        return outcome;
    }

    private Verdict verdict(Running by, Step step, String key, Progress after) {
        Program program = by.program();
        RandomGenerator random = chance.of(program.id(), counted(program, key), after.attempts());
        boolean strikes =
                random.nextDouble() < step.probability() && !step.faults().isEmpty();
        return strikes ? new Strike(program.id(), step.faults(), step.works(), random) : new Spare();
    }

    private static String counted(Program program, String key) {
        return switch (program.counting()) {
            case KEY -> key;
            case ALL -> "";
        };
    }

    /// Forgets what was not asked for longest when it grows too large.
    private static final class Forgetful<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        private Forgetful(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }
}
