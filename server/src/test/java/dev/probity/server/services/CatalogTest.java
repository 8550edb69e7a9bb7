package dev.probity.server.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.documents.JsonText;
import dev.probity.documents.ServicesFiles;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.service.Protocol;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.slice.SoleOwner;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.watch.Roster;
import dev.probity.monitor.watch.Watched;
import dev.probity.monitor.watch.Watched.Origin;
import dev.probity.testkit.FakeProtocol;
import dev.probity.testkit.store.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Services of files beside those of the API.
class CatalogTest {
    @TempDir
    Path directory;

    private final MemoryStore store = new MemoryStore();
    private Roster roster = Roster.EMPTY;
    private Path file = Path.of("");
    private Catalog catalog = started();

    @BeforeEach
    void writeFile() throws IOException {
        file = directory.resolve("services.yaml");
        write("- {name: Shop, url: 'http://shop.example'}");
        catalog = started();
        assertThat(catalog.reload()).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    /// As a process does at its start.
    private Catalog started() {
        List<Protocol> protocols = List.of(new FakeProtocol());
        var files = new ServicesFiles(
                protocols,
                ServiceDefaults.ONE_ATTEMPT,
                _ -> _ -> {
                    throw new IllegalStateException("no schema here");
                },
                name -> Optional.of("expanded " + name),
                InputStream.nullInputStream());
        var reader = new ReadServices(files, protocols, ServiceDefaults.ONE_ATTEMPT);
        return new Catalog(
                reader, List.of(file.toString()), store, new SoleOwner(store, "test"), next -> roster = next);
    }

    private Catalog restarted() {
        Catalog next = started();
        next.restore();
        next.reload();
        return next;
    }

    private static JsonObject json(String text) {
        return (JsonObject) new JsonText().parse(text);
    }

    private static JsonObject service(String name, String more) {
        return json("{\"name\":\"" + name + "\",\"url\":\"http://api.example\"" + more + "}");
    }

    private List<String> ids() {
        return roster.services().stream().map(Watched::id).toList();
    }

    @Test
    void aServiceOfTheApiIsBesideThoseOfFiles() {
        assertThat(catalog.create(service("Cart", ""))).isInstanceOf(Edit.Done.class);

        assertThat(ids()).containsExactly("shop", "cart");
        assertThat(roster.services()).extracting(Watched::origin).containsExactly(Origin.FILE, Origin.API);
        assertThat(store.documents()).containsOnlyKeys("cart");
        assertThat(catalog.document("cart"))
                .hasValueSatisfying(
                        document -> assertThat(document.members()).containsEntry("id", new JsonString("cart")));
    }

    @Test
    void aServiceOfAFileIsReadOnly() {
        assertThat(catalog.put("shop", service("Shop", ""))).isEqualTo(new Edit.ReadOnly("shop"));
        assertThat(catalog.patch("shop", json("{}"))).isEqualTo(new Edit.ReadOnly("shop"));
        assertThat(catalog.enable("shop", false)).isEqualTo(new Edit.ReadOnly("shop"));
        assertThat(catalog.remove("shop")).isEqualTo(new Edit.ReadOnly("shop"));
        assertThat(store.documents()).isEmpty();
    }

    @Test
    void anIdIsTakenOnce() {
        catalog.create(service("Cart", ""));

        assertThat(catalog.create(service("Cart", ""))).isEqualTo(new Edit.Taken("cart"));
        assertThat(catalog.create(service("Shop", ""))).isEqualTo(new Edit.Taken("shop"));
    }

    @Test
    void putMakesOrReplaces() {
        assertThat(catalog.put("cart", service("Cart", ",\"interval\":\"5s\""))).isInstanceOf(Edit.Done.class);
        assertThat(catalog.put("cart", service("New cart", ""))).isInstanceOf(Edit.Done.class);

        assertThat(roster.get("cart")).satisfies(watched -> {
            assertThat(watched.service().name()).isEqualTo("New cart");
            assertThat(watched.service().interval()).isEqualTo(ServiceDefaults.ONE_ATTEMPT.interval());
        });
    }

    @Test
    void anIdBesideThePathMustBeTheSame() {
        assertThat(catalog.put("cart", service("Cart", ",\"id\":\"basket\"")))
                .isInstanceOfSatisfying(
                        Edit.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message()).contains("basket", "cart")));
        assertThat(catalog.put("cart", service("Cart", ",\"id\":7"))).isInstanceOf(Edit.Invalid.class);
    }

    @Test
    void patchChangesWhatItNamesAndNullTakesAway() {
        catalog.create(service("Cart", ",\"interval\":\"5s\",\"group\":\"g\""));

        assertThat(catalog.patch("cart", json("{\"interval\":null,\"tags\":[\"t\"]}")))
                .isInstanceOf(Edit.Done.class);

        assertThat(catalog.document("cart"))
                .contains(json("{\"id\":\"cart\",\"name\":\"Cart\",\"url\":\"http://api.example\","
                        + "\"group\":\"g\",\"tags\":[\"t\"]}"));
        assertThat(catalog.patch("nobody", json("{}"))).isEqualTo(new Edit.Unknown("nobody"));
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingChanges() {
        catalog.create(service("Cart", ""));
        Json before = catalog.document("cart").orElseThrow();

        assertThat(catalog.patch("cart", json("{\"url\":\"ftp://x\",\"timeout\":\"-1\",\"tiemout\":1}")))
                .isInstanceOfSatisfying(
                        Edit.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.place().path())
                                .containsExactlyInAnyOrder("[0].url", "[0].timeout", "[0].tiemout"));

        assertThat(catalog.document("cart")).contains((JsonObject) before);
    }

    @Test
    void removingForgetsIt() {
        catalog.create(service("Cart", ""));

        assertThat(catalog.remove("cart")).isInstanceOf(Edit.Removed.class);
        assertThat(ids()).containsExactly("shop");
        assertThat(store.documents()).isEmpty();
        assertThat(catalog.remove("cart")).isEqualTo(new Edit.Unknown("cart"));
    }

    @Test
    void aRestartFindsWhatWasMade() {
        catalog.create(service("Cart", ",\"group\":\"g\""));
        var before = catalog.document("cart");

        Catalog next = restarted();

        assertThat(next.document("cart")).isEqualTo(before);
        assertThat(ids()).containsExactly("shop", "cart");
        assertThat(next.problems()).isEmpty();
    }

    @Test
    void dependenciesMayGoOverOriginsAndOutliveARestart() {
        assertThat(catalog.create(service("Zoo", ""))).isInstanceOf(Edit.Done.class);
        assertThat(catalog.create(service("Cart", ",\"dependsOn\":[\"shop\",\"zoo\"]")))
                .isInstanceOf(Edit.Done.class);

        Catalog next = restarted();

        assertThat(next.problems()).isEmpty();
        assertThat(ids()).containsExactly("shop", "cart", "zoo");
    }

    @Test
    void nothingDependsOnWhatIsNotThere() {
        assertThat(catalog.create(service("Cart", ",\"dependsOn\":[\"nobody\"]")))
                .isInstanceOf(Edit.Invalid.class);
        assertThat(catalog.create(service("Cart", ",\"dependsOn\":[\"cart\"]"))).isInstanceOf(Edit.Invalid.class);
    }

    @Test
    void damagedDocumentsAreReportedAndKept() {
        var epochs = new SoleOwner(store, "editor");
        for (String id : List.of("broken", "old", "list")) {
            String text = id.equals("broken") ? "{\"name\":" : id.equals("list") ? "[]" : "{\"nmae\":\"Old\"}";
            store.keep(id, text, epochs.epochOf(Slice.of(id)).orElseThrow());
        }

        Catalog next = restarted();

        assertThat(ids()).containsExactly("shop");
        assertThat(store.documents()).containsOnlyKeys("broken", "old", "list");
        assertThat(next.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains("broken"))
                .anySatisfy(problem -> assertThat(problem).contains("old", "nmae"))
                .anySatisfy(problem -> assertThat(problem).contains("list"));
    }

    @Test
    void aDamagedDocumentIsMendedByReplacingIt() {
        var epochs = new SoleOwner(store, "editor");
        store.keep("old", "{\"nmae\":\"Old\"}", epochs.epochOf(Slice.of("old")).orElseThrow());
        Catalog next = restarted();
        assertThat(next.problems()).isNotEmpty();

        assertThat(next.put("old", service("Old", ""))).isInstanceOf(Edit.Done.class);

        assertThat(next.problems()).isEmpty();
        assertThat(ids()).containsExactly("shop", "old");
    }

    @Test
    void aReloadTakesOverWhatTheFilesSay() throws IOException {
        write("- {name: Shop, url: 'http://shop.example'}\n- {name: Cart, url: 'http://cart.example'}");

        assertThat(catalog.reload()).isEmpty();

        assertThat(ids()).containsExactly("shop", "cart");
    }

    @Test
    void aReloadWithProblemsChangesNothing() throws IOException {
        write("- {name: Cart, url: 'http://cart.example'}\n- {name: Shop}");

        assertThat(catalog.reload()).hasSize(1);

        assertThat(ids()).containsExactly("shop");
        assertThat(catalog.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("services.yaml:2:"));
        write("[]");
        assertThat(catalog.reload()).isEmpty();
        assertThat(catalog.problems()).isEmpty();
    }

    @Test
    void ofTwoWithOneIdTheOneOfTheFileCounts() throws IOException {
        catalog.create(service("Cart", ""));
        write("- {name: Cart, url: 'http://file.example'}");
        catalog.reload();

        assertThat(roster.services())
                .singleElement()
                .satisfies(watched -> assertThat(watched.origin()).isEqualTo(Origin.FILE));
        assertThat(catalog.patch("cart", json("{}"))).isEqualTo(new Edit.ReadOnly("cart"));

        write("[]");
        catalog.reload();
        assertThat(roster.services())
                .singleElement()
                .satisfies(watched -> assertThat(watched.origin()).isEqualTo(Origin.API));
    }

    @Test
    void onlyFilesSeeTheEnvironment() throws IOException {
        write("- {name: '${SHOP}', id: shop, url: 'http://shop.example'}");
        catalog.reload();
        catalog.create(service("${CART}", ",\"id\":\"cart\""));

        assertThat(roster.get("cart"))
                .satisfies(watched -> assertThat(watched.service().name()).isEqualTo("${CART}"));
        assertThat(roster.get("shop"))
                .satisfies(watched -> assertThat(watched.service().name()).doesNotContain("SHOP}"));
    }

    @Test
    void theApiReadsNoSchemaFiles() {
        assertThat(catalog.create(service("Cart", ",\"assertions\":[{\"schema\":\"/etc/passwd\"}]")))
                .isInstanceOfSatisfying(
                        Edit.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message()).contains("only services of files")));
    }

    @Test
    void whoLostTheStoreChangesNothing() {
        catalog.create(service("Cart", ""));
        var _ = new SoleOwner(store, "another");

        assertThat(catalog.put("cart", service("Other", ""))).isEqualTo(new Edit.Fenced("cart"));
        assertThat(catalog.remove("cart")).isEqualTo(new Edit.Fenced("cart"));
        assertThat(catalog.create(service("New", ""))).isEqualTo(new Edit.Fenced("new"));
        assertThat(ids()).containsExactly("shop", "cart");
    }
}
