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
            Session session = session();
            try {
                session.begin();
                T result = work.on(session);
                session.commit();
                idle.add(session);
                return result;
            } catch (SQLException | RuntimeException e) {
                Writer.closeQuietly(session);
                throw e;
            }
        } catch (SQLException e) {
            throw Unavailable.because(e);
        } finally {
            free.release();
        }
    }

    private Session session() throws SQLException {
        Session session = idle.poll();
        if (session == null) {
            session = open.open();
            session.execute("PRAGMA query_only = ON");
        }
        return session;
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(AT_A_TIME);
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            Writer.closeQuietly(session);
        }
        free.release(AT_A_TIME);
    }
}
