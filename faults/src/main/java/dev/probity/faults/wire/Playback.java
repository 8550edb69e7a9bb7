package dev.probity.faults.wire;

import dev.probity.faults.wire.Act.Answer;
import dev.probity.faults.wire.Act.Drip;
import dev.probity.faults.wire.Act.Pause;
import dev.probity.faults.wire.Act.Send;
import dev.probity.faults.wire.Over.How;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries out one script on a connection.
final class Playback {
    private final ChannelHandlerContext context;
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

    Playback(ChannelHandlerContext context, Timers timers, Request request, Consumer<End> finished) {
        this.context = context;
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
                case Send(var part) -> {
                    write(part.buffer());
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
        write(HttpText.of(response, request.isHead(), keep, context.alloc()));
        last |= !keep;
    }

    private boolean drips(Bytes whole, int part, Duration interval) {
        if (hurried || interval.isZero() || whole.length() <= part) {
            write(whole.buffer());
            return false;
        }
        write(whole.slice(0, part).buffer());
        Bytes rest = whole.slice(part, whole.length());
        return waits(interval, () -> {
            if (!drips(rest, part, interval)) {
                proceed();
            }
        });
    }

    private boolean waits(Duration length, Runnable then) {
        context.flush();
        if (hurried || length.isZero()) {
            then.run();
            return true;
        }
        afterWait = then;
        timer = timers.after(length, context.executor(), this::waitIsOver);
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

    private void write(ByteBuf buffer) {
        if (firstByte == 0) {
            firstByte = System.nanoTime();
        }
        bytes += buffer.readableBytes();
        lastWrite = context.write(buffer);
    }

    private void finishAfterLastWrite() {
        if (lastWrite == null) {
            end(true);
        } else {
            context.flush();
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
