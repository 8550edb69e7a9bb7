package dev.probity.testkit.store;

import dev.probity.monitor.store.ResultStore;
import org.junit.jupiter.api.Nested;

/// The fake keeps the contract it is a fake of.
class MemoryStoreTest {
    @Nested
    class History extends HistoryContract {
        @Override
        protected ResultStore open() {
            return new MemoryStore();
        }
    }

    @Nested
    class Fencing extends FencingContract {
        @Override
        protected ResultStore open() {
            return new MemoryStore();
        }
    }

    @Nested
    class Documents extends ServiceDocumentsContract {
        @Override
        protected ResultStore open() {
            return new MemoryStore();
        }
    }

    @Nested
    class Forgetting extends RetentionContract {
        @Override
        protected ResultStore open() {
            return new MemoryStore();
        }
    }
}
