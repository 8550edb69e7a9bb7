package dev.probity.storage.sqlite;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one connection that writes, and the heads as of its last commit.
///
/// Heads are replaced when the commit has succeeded and not before, so a write that fails changes nothing.
/// After a failure the connection is given up and the next write opens another: whatever state the failure
/// left it in is gone with it.
final class Writer implements AutoCloseable {
    private final OpenSession open;
    private final LoadHeads load;
    private final Lock writing = new ReentrantLock();
    private @Nullable Session session;
    private boolean closed;
    private volatile Heads heads = Heads.NONE;

    Writer(OpenSession open, LoadHeads load) {
        this.open = open;
        this.load = load;
    }

    /// Part of a transaction.
    interface Work<T> {
        T on(Draft draft) throws SQLException;
    }

    Heads heads() {
        return heads;
    }

    /// Does something in one transaction.
    <T> T write(Work<T> work) {
        return alone(current -> {
            current.beginWriting();
            Draft draft = new Draft(current, upToDate(current));
            T result = work.on(draft);
            current.commit();
            heads = draft.after();
            return result;
        });
    }

    /// Waits for a write that goes on, and takes over what another process has written.
    void refresh() {
        alone(current -> {
            current.begin();
            heads = upToDate(current);
            current.commit();
            return heads;
        });
    }

    /// Does something on the connection outside of a transaction.
    <T> T alone(Readers.Work<T> work) {
        writing.lock();
        boolean done = false;
        try {
            T result = work.on(session());
            done = true;
            return result;
        } catch (SQLException e) {
            throw Unavailable.because(e);
        } finally {
            if (!done) {
                giveUp();
            }
            writing.unlock();
        }
    }

    private Heads upToDate(Session current) throws SQLException {
        return LoadHeads.lastFlush(current) == heads.flush() ? heads : load.from(current);
    }

    private Session session() throws SQLException {
        if (closed) {
            throw new IllegalStateException("The store is closed");
        }
        if (session == null) {
            session = Migrations.prepared(open.open());
        }
        return session;
    }

    private void giveUp() {
        Session failed = session;
        session = null;
        if (failed != null) {
            closeQuietly(failed);
        }
    }

    /// Its transaction ends with it; nobody can do anything about it if even that fails.
    static void closeQuietly(Session session) {
        try {
            session.close();
        } catch (SQLException _) {
            // The file is as it was.
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            giveUp();
        } finally {
            writing.unlock();
        }
    }
}
