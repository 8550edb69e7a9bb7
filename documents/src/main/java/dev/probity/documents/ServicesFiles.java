package dev.probity.documents;

import dev.probity.monitor.assertion.SchemaLoader;
import dev.probity.monitor.service.Protocol;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.service.ServicesReader;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Position;
import dev.probity.monitor.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Loads services from files, JSON or YAML, and finds everything that is wrong in any of them.
public final class ServicesFiles {
    /// In place of a file: read standard input.
    private static final String STANDARD_INPUT = "-";

    private final List<Protocol> protocols;
    private final ServiceDefaults defaults;
    private final Function<Path, SchemaLoader> schemas;
    private final Function<String, Optional<String>> environment;
    private final InputStream standardInput;

    /// @param schemas gives, for the directory of a file, what loads the schemas it refers to
    /// @param environment gives the value of a variable
    public ServicesFiles(
            List<Protocol> protocols,
            ServiceDefaults defaults,
            Function<Path, SchemaLoader> schemas,
            Function<String, Optional<String>> environment,
            InputStream standardInput) {
        this.protocols = protocols;
        this.defaults = defaults;
        this.schemas = schemas;
        this.environment = environment;
        this.standardInput = standardInput;
    }

    /// @param services to be used only when there is no problem
    /// @param problems of all files, in reading order
    public record Loaded(List<Service> services, List<Problem> problems) {}

    /// Reads all files. Ids must differ between them.
    public Loaded load(List<String> files) {
        Loading loading = new Loading();
        for (String file : files) {
            try {
                loading.add(file, text(file), directory(file));
            } catch (IOException | InvalidPathException e) {
                loading.problem(new Problem(file, Position.NONE, Place.ROOT, "cannot be read: " + Reason.of(e)));
            }
        }
        return loading.end();
    }

    /// Reads a text that is in no file, under the name of one. Relative paths begin in the working directory.
    public Loaded loadText(String name, String text) {
        Loading loading = new Loading();
        loading.add(name, text, Path.of("").toAbsolutePath());
        return loading.end();
    }

    private final class Loading {
        private final ServicesReader reader = new ServicesReader(protocols, defaults);
        private final List<Problem> problems = new ArrayList<>();

        void add(String name, String text, Path directory) {
            try {
                Document document = Format.read(name, text);
                Expansion.Result expanded = new Expansion(document, environment, directory).expand();
                problems.addAll(expanded.problems());
                reader.read(expanded.document(), expanded.secrets(), schemas.apply(directory));
            } catch (SyntaxException e) {
                problems.add(e.problem());
            }
        }

        void problem(Problem problem) {
            problems.add(problem);
        }

        Loaded end() {
            ServicesReader.Result result = reader.finish();
            problems.addAll(withoutConsequences(result.problems()));
            problems.sort(Problem.IN_READING_ORDER);
            return new Loaded(result.services(), problems);
        }

        /// What is said about a value whose variable is not set is about a value nobody wrote.
        private List<Problem> withoutConsequences(List<Problem> found) {
            Set<Spot> unexpanded = problems.stream().map(Spot::of).collect(Collectors.toSet());
            return found.stream()
                    .filter(problem -> !unexpanded.contains(Spot.of(problem)))
                    .toList();
        }
    }

    private record Spot(String document, Place place) {
        static Spot of(Problem problem) {
            return new Spot(problem.document(), problem.place());
        }
    }

    private static Path directory(String file) {
        Path parent = file.equals(STANDARD_INPUT)
                ? null
                : Path.of(file).toAbsolutePath().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    private String text(String file) throws IOException {
        byte[] bytes;
        if (file.equals(STANDARD_INPUT)) {
            bytes = standardInput.readAllBytes();
        } else if (Files.isDirectory(Path.of(file))) {
            throw new IOException("it is a directory, expected a JSON or YAML file");
        } else {
            bytes = Files.readAllBytes(Path.of(file));
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
