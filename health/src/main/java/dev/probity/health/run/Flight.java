package dev.probity.health.run;

import dev.probity.health.run.Outcome.Returned;
import dev.probity.health.run.Outcome.Threw;
import dev.probity.health.run.Outcome.TimedOut;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One supervised run of a task: attempts with pauses between them, all before one hard deadline.
///
/// Every attempt has a thread of its own, so that one which ignores its interruption costs that thread and nothing
/// else. The deadline is an alarm: it ends the flight whether the thread cares or not. Between attempts no thread
/// waits. The outcome is told exactly once.
public final class Flight<T> {
    private final Task<T> task;
    private final Plan plan;
    private final Machinery machinery;
    private final Consumer<Outcome<T>> ended;

    private final Object lock = new Object();
    private boolean over;
    private int attempts;
    private long begun;
    private long attemptBegun;
    private @Nullable Thread attempting;
    private Time.@Nullable Alarm deadline;

    /// @param ended gets the outcome, on the thread of an attempt, of the alarm, or of [#start()]
    public Flight(Task<T> task, Plan plan, Machinery machinery, Consumer<Outcome<T>> ended) {
        this.task = task;
        this.plan = plan;
        this.machinery = machinery;
        this.ended = ended;
    }

    /// Never throws: what keeps the flight from starting is its outcome.
    public void start() {
        begun = machinery.time().nanoTime();
        try {
            Time.Alarm alarm = machinery.time().after(plan.timeout(), this::expire);
            synchronized (lock) {
                deadline = alarm;
            }
        } catch (RejectedExecutionException e) {
            end(new Threw<>(e, 0, Duration.ZERO));
            return;
        }
        attempt();
    }

    /// Ends the flight now, as if its time were up.
    public void abandon() {
        expire();
    }

    /// Whether the flight is over but its last attempt still runs.
    public boolean hangs() {
        synchronized (lock) {
            return over && attempting != null;
        }
    }

    private void attempt() {
        Thread thread = machinery.threads().newThread(this::perform);
        synchronized (lock) {
            if (over) {
                return;
            }
            attempts++;
            attemptBegun = machinery.time().nanoTime();
            attempting = thread;
        }
        try {
            thread.start();
        } catch (Throwable noThread) { // OutOfMemoryError: the machine gives no more threads
            land(new Threw<>(noThread, attempts, Duration.ZERO));
        }
    }

    private void perform() {
        Outcome<T> outcome;
        try {
            T value = task.call();
            outcome = new Returned<>(value, attempts, since(attemptBegun));
        } catch (Throwable error) { // errors too: one broken check must not break the report
            outcome = new Threw<>(error, attempts, since(attemptBegun));
        }
        land(outcome);
    }

    private void land(Outcome<T> outcome) {
        synchronized (lock) {
            attempting = null;
            if (over) {
                return;
            }
        }
        if (task.isFailure(outcome) && plan.retries(outcome.attempts(), since(begun))) {
            retry(outcome);
        } else {
            end(outcome);
        }
    }

    private void retry(Outcome<T> failed) {
        Duration pause = plan.pauseAfter(failed.attempts());
        task.retrying(failed, pause);
        try {
            machinery.time().after(pause, this::attempt);
        } catch (RejectedExecutionException e) {
            end(failed);
        }
    }

    private void expire() {
        TimedOut<T> outcome;
        synchronized (lock) {
            outcome = new TimedOut<>(attempts, since(begun), plan.timeout());
        }
        end(outcome);
        interrupt();
    }

    private void interrupt() {
        Thread late;
        synchronized (lock) {
            late = attempting;
        }
        if (late != null) {
            late.interrupt();
        }
    }

    private void end(Outcome<T> outcome) {
        Time.Alarm alarm;
        synchronized (lock) {
            if (over) {
                return;
            }
            over = true;
            alarm = deadline;
        }
        if (alarm != null) {
            alarm.cancel();
        }
        ended.accept(outcome);
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(machinery.time().nanoTime() - nanos);
    }
}
