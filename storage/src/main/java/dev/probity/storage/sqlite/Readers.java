package dev.probity.storage.sqlite;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/// A few connections that read, each for a short while: a long read would keep the write-ahead log from
/// being emptied.
final class Readers implements AutoCloseable {
    private static final int AT_A_TIME = 4;

    private final OpenSession open;
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final Queue<Session> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Readers(OpenSession open) {
        this.open = open;
    }

    /// Something done on one connection.
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    /// Reads the file as it is at one moment, whoever writes meanwhile.
    <T> T read(Work<T> work) {
        free.acquireUninterruptibly();
        try {
            return read(session(), work);
        } catch (SQLException e) {
            throw Unavailable.because(e);
        } finally {
            free.release();
        }
    }

    /// A connection on which something failed is not used again.
    private <T> T read(Session session, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            session.begin();
            T result = work.on(session);
            done = true;
            return result;
        } finally {
            if (done && ended(session)) {
                idle.add(session);
            } else {
                Writer.closeQuietly(session);
            }
        }
    }

    /// Whether the connection let go of what it read; after it has met a damaged page it does not.
    private static boolean ended(Session session) {
        try {
            session.commit();
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private Session session() throws SQLException {
        if (closed) {
            throw new IllegalStateException("The store is closed");
        }
        Session session = idle.poll();
        if (session == null) {
            session = open.open();
            session.execute("PRAGMA query_only = ON");
        }
        return session;
    }

    @Override
    public void close() {
        closed = true;
        free.acquireUninterruptibly(AT_A_TIME);
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            Writer.closeQuietly(session);
        }
        free.release(AT_A_TIME);
    }
}
