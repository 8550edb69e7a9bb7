package dev.probity.faults.wire;

import dev.probity.faults.wire.Act.Answer;
import dev.probity.faults.wire.Act.Drip;
import dev.probity.faults.wire.Act.Head;
import dev.probity.faults.wire.Act.Pause;
import dev.probity.faults.wire.Act.Send;
import dev.probity.faults.wire.Over.How;
import dev.probity.faults.wire.Voice.Said;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries out one script on a connection.
final class Playback {
    private final Voice voice;
    private final EventExecutor loop;
    private final Timers timers;
    private final Request request;
    private final Consumer<End> finished;
    private Iterator<Act> acts = List.<Act>of().iterator();
    private Finish finish = new Finish.Keep();
    private @Nullable Future<?> timer;
    private @Nullable Runnable afterWait;
    private @Nullable ChannelFuture lastWrite;
    private boolean hurried;
    private boolean last;
    private int status;
    private long bytes;
    private long firstByte;
    private long lastByte;

    /// The script is at its end.
    ///
    /// @param goesOn whether the connection can take another request
    record End(Finish finish, boolean goesOn) {}

    /// @param finished is told how the script ended, and whether the connection can go on
    Playback(Voice voice, EventExecutor loop, Timers timers, Request request, Consumer<End> finished) {
        this.voice = voice;
        this.loop = loop;
        this.timers = timers;
        this.request = request;
        this.finished = finished;
    }

    void start(Script script) {
        acts = script.acts().iterator();
        finish = script.finish();
        proceed();
    }

    private void proceed() {
        while (acts.hasNext()) {
            boolean waits = switch (acts.next()) {
                case Pause(var length) -> waits(length, this::proceed);
                case Answer(var response) -> {
                    answer(response);
                    yield false;
                }
                case Head head -> {
                    status = head.status();
                    said(voice.head(head));
                    yield false;
                }
                case Send(var part) -> {
                    said(voice.bytes(part));
                    yield false;
                }
                case Drip(var whole, var part, var interval) -> drips(whole, part, interval);
            };
            if (waits) {
                return;
            }
        }
        finishAfterLastWrite();
    }

    private void answer(Response response) {
        boolean keep = request.keepAlive() && !last && finish.keepsOpen();
        status = response.status();
        said(voice.answer(response, request.isHead(), keep));
        last |= !keep;
    }

    private boolean drips(Bytes whole, int part, Duration interval) {
        if (hurried || interval.isZero() || whole.length() <= part) {
            said(voice.bytes(whole));
            return false;
        }
        said(voice.bytes(whole.slice(0, part)));
        Bytes rest = whole.slice(part, whole.length());
        return waits(interval, () -> {
            if (!drips(rest, part, interval)) {
                proceed();
            }
        });
    }

    private boolean waits(Duration length, Runnable then) {
        voice.flush();
        if (hurried || length.isZero()) {
            then.run();
            return true;
        }
        afterWait = then;
        timer = timers.after(length, loop, this::waitIsOver);
        return true;
    }

    private void waitIsOver() {
        Runnable then = afterWait;
        timer = null;
        afterWait = null;
        if (then != null) {
            then.run();
        }
    }

    private void said(Said said) {
        if (firstByte == 0) {
            firstByte = System.nanoTime();
        }
        bytes += said.bytes();
        lastWrite = said.written();
    }

    private void finishAfterLastWrite() {
        if (lastWrite == null) {
            end(true);
        } else {
            if (finish.completes()) {
                voice.end();
            }
            voice.flush();
            lastWrite.addListener(written -> {
                lastByte = System.nanoTime();
                end(written.isSuccess());
            });
        }
    }

    private void end(boolean written) {
        if (written && finish instanceof Finish.Silence(var longest)) {
            waits(longest, () -> finished.accept(new End(new Finish.Close(), false)));
        } else {
            finished.accept(new End(finish, written && !last && finish.keepsOpen()));
        }
    }

    EventExecutor loop() {
        return loop;
    }

    /// Ends the wait there is, and lets no other begin.
    void hurry() {
        hurried = true;
        if (timer != null) {
            timer.cancel(false);
            waitIsOver();
        }
    }

    void isLast() {
        last = true;
    }

    void cancel() {
        if (timer != null) {
            timer.cancel(false);
        }
        afterWait = null;
        acts = List.<Act>of().iterator();
    }

    Over over(How how) {
        return new Over(how, status, bytes, firstByte, lastByte);
    }
}
