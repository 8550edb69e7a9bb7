package dev.probity.probes.schema;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.resource.InputStreamSource;
import dev.probity.monitor.assertion.SchemaCheck;
import dev.probity.monitor.assertion.SchemaLoader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// JSON Schemas in files, JSON or YAML, by paths relative to a directory. Without `$schema` a schema is of
/// draft 2020-12.
///
/// `$ref` may lead to other files, never to the network.
public final class SchemaFiles implements SchemaLoader {
    private static final SpecificationVersion DEFAULT = SpecificationVersion.DRAFT_2020_12;

    private final Path directory;
    private final SchemaRegistry registry;
    private final Map<Path, SchemaCheck> loaded = new HashMap<>();

    public SchemaFiles(Path directory) {
        this.directory = directory;
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_PATH)
                .locale(Locale.ENGLISH)
                .build();
        this.registry = SchemaRegistry.withDefaultDialect(
                DEFAULT,
                builder -> builder.schemaRegistryConfig(config)
                        .resourceLoaders(loaders -> loaders.add(SchemaFiles::file)));
    }

    /// What a reference may lead to beside the schemas of the standard, which the library brings along.
    private static @Nullable InputStreamSource file(AbsoluteIri iri) {
        URI uri = URI.create(iri.toString());
        return "file".equals(uri.getScheme()) ? () -> Files.newInputStream(Path.of(uri)) : null;
    }

    @Override
    public SchemaCheck load(String location) throws InvalidSchemaException {
        try {
            Path file = directory.resolve(location).normalize();
            SchemaCheck known = loaded.get(file);
            if (known == null) {
                known = read(location, file);
                loaded.put(file, known);
            }
            return known;
        } catch (InvalidPathException e) {
            throw new InvalidSchemaException("found \"" + location + "\", expected the path of a JSON Schema");
        }
    }

    private SchemaCheck read(String location, Path file) throws InvalidSchemaException {
        String text = text(location, file);
        InputFormat format = file.toString().endsWith(".json") ? InputFormat.JSON : InputFormat.YAML;
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(file.toUri().toString()), text, format);
            checkAgainstItsOwnSchema(location, schema);
            schema.validate("null", InputFormat.JSON);
            return json -> violations(schema, json);
        } catch (JacksonException e) {
            throw new InvalidSchemaException("the schema " + location + " is not valid: " + e.getOriginalMessage());
        } catch (SchemaException e) {
            throw new InvalidSchemaException("the schema " + location + " is not valid: " + e.getMessage());
        }
    }

    private static String text(String location, Path file) throws InvalidSchemaException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InvalidSchemaException("the schema " + location + " does not exist (" + file + ")");
        } catch (IOException e) {
            throw new InvalidSchemaException("the schema " + location + " cannot be read: " + e.getMessage());
        }
    }

    private void checkAgainstItsOwnSchema(String location, Schema schema) throws InvalidSchemaException {
        String dialect = SpecificationVersion.fromSchemaNode(schema.getSchemaNode())
                .orElse(DEFAULT)
                .getDialectId();
        List<Error> errors = registry.getSchema(SchemaLocation.of(dialect)).validate(schema.getSchemaNode());
        if (!errors.isEmpty()) {
            throw new InvalidSchemaException(
                    "the schema " + location + " is not valid: " + sentence(errors.getFirst()));
        }
    }

    private static List<String> violations(Schema schema, String json) {
        try {
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(SchemaFiles::sentence)
                    .toList();
        } catch (JacksonException e) {
            return List.of("the body is not JSON");
        }
    }

    /// `$.user.id: integer expected, string found`
    private static String sentence(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }
}
