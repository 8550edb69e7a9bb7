package dev.probity.client.transport.netty;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part that is made when it is first needed, once.
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> making;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable T made;

    Lazy(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T part = made;
        return part == null ? make() : part;
    }

    private T make() {
        lock.lock();
        try {
            T part = made;
            if (part == null) {
                part = making.get();
                made = part;
            }
            return part;
        } finally {
            lock.unlock();
        }
    }

    boolean isMade() {
        return made != null;
    }

    void ifMade(Consumer<T> action) {
        T part = made;
        if (part != null) {
            action.accept(part);
        }
    }
}
