package dev.probity.server.api;

import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Standing;
import dev.probity.monitor.watch.Trust;
import dev.probity.monitor.watch.Watch;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/// `GET /health`: how everything stands now.
final class HealthResource {
    private static final int BUFFER = 1 << 15;

    private final Board board;
    private final Watch watch;
    private final Trust trust;
    private final InstantSource clock;
    /// Tells the versions of this process from those of an earlier one.
    private final String instance;

    HealthResource(Board board, Watch watch, Trust trust, InstantSource clock) {
        this.board = board;
        this.watch = watch;
        this.trust = trust;
        this.clock = clock;
        this.instance = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /// All services, or those of a filter. Written service by service, so that the whole never lies in
    /// memory.
    void snapshot(Context context) {
        Parameters parameters = new Parameters(context);
        Filter filter = Filter.of(parameters);
        parameters.end();
        String tag =
                "W/\"" + instance + "-" + board.version() + "-" + trust.stalls() + (trust.isOut() ? "-out" : "") + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        List<Standing> standings =
                board.standings().stream().filter(filter::admits).toList();
        context.contentType("application/json");
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8), BUFFER)) {
            write(standings, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Standing> standings, Writer writer) throws IOException {
        Summary summary = Summary.of(standings);
        String head = new Members()
                .text("status", summary.overall().name())
                .time("checkedAt", clock.instant())
                .put("observer", observer())
                .put("summary", summary.json())
                .toString();
        writer.write(head, 0, head.length() - 1);
        writer.write(",\"services\":[");
        String separator = "";
        for (Standing standing : standings) {
            writer.write(separator);
            writer.write(json(standing).toString());
            separator = ",";
        }
        writer.write("]}");
    }

    /// Whether we can believe our own eyes.
    private Members observer() {
        return new Members().flag("networkOut", trust.isOut()).whole("stalls", trust.stalls());
    }

    Members json(Standing standing) {
        String id = standing.watched().id();
        return StandingJson.of(standing, watch.nextOf(id), board.uptime().of(id, clock.millis()));
    }
}
