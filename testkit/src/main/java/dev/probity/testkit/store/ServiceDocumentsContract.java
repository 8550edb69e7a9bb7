package dev.probity.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Written;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store must do with services made through the API.
public abstract class ServiceDocumentsContract {
    private ResultStore store;
    private Epoch epoch;

    /// A new store that is empty.
    protected abstract ResultStore open() throws Exception;

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
        epoch = store.claim(Slice.all(), "contract").values().iterator().next();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Test
    void keepsReplacesAndForgets() {
        assertThat(store.keep("a", "{\"name\": \"Ä 1\"}", epoch)).isEqualTo(Written.APPLIED);
        assertThat(store.keep("b", "{}", epoch)).isEqualTo(Written.APPLIED);
        assertThat(store.keep("a", "{\"name\": \"Ä 2\"}", epoch)).isEqualTo(Written.APPLIED);
        assertThat(store.documents()).containsOnly(Map.entry("a", "{\"name\": \"Ä 2\"}"), Map.entry("b", "{}"));

        assertThat(store.forget("a", epoch)).isEqualTo(Written.APPLIED);
        assertThat(store.forget("never there", epoch)).isEqualTo(Written.APPLIED);
        assertThat(store.documents()).containsOnlyKeys("b");
    }

    @Test
    void aFormerOwnerChangesNothing() {
        store.keep("a", "{}", epoch);
        store.claim(List.of(Slice.of("a")), "another");

        assertThat(store.keep("a", "{\"changed\": true}", epoch)).isEqualTo(Written.FENCED);
        assertThat(store.forget("a", epoch)).isEqualTo(Written.FENCED);
        assertThat(store.documents()).containsOnly(Map.entry("a", "{}"));
    }
}
