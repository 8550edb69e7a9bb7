package dev.probity.client.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.probity.client.validation.Schema;
import dev.probity.client.validation.Violation;
import java.util.List;
import java.util.Locale;

/// A JSON Schema; without `$schema` of draft 2020-12. Needs `com.networknt:json-schema-validator` on the class path,
/// which the client itself does not.
public final class JsonSchema implements Schema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_PATH)
                    .locale(Locale.ENGLISH)
                    .build()));

    private final com.networknt.schema.Schema schema;

    private JsonSchema(com.networknt.schema.Schema schema) {
        this.schema = schema;
    }

    /// @throws RuntimeException when the text is no JSON Schema
    public static JsonSchema of(String text) {
        return new JsonSchema(REGISTRY.getSchema(text, InputFormat.JSON));
    }

    @Override
    public List<Violation> violations(String body) {
        try {
            return schema.validate(body, InputFormat.JSON).stream()
                    .map(JsonSchema::violation)
                    .toList();
        } catch (tools.jackson.core.JacksonException e) {
            return List.of(new Violation("$", "JSON", e.getOriginalMessage()));
        }
    }

    private static Violation violation(Error error) {
        return new Violation(error.getInstanceLocation().toString(), "what the schema says", error.getMessage());
    }
}
