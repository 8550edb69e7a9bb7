package dev.probity.client.json;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes records, and what they are made of, as JSON. Empty optionals are left out; what is none of the simple types
/// becomes its text.
final class WriteJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;
    private final Naming naming;

    private WriteJson(JsonGenerator out, Naming naming) {
        this.out = out;
        this.naming = naming;
    }

    static String write(Object value, Naming naming) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new WriteJson(out, naming).value(value);
        }
        return text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Record record -> record(record);
            case Map<?, ?> map -> map(map);
            case Iterable<?> elements -> array(elements);
            case Optional<?> optional -> value(optional.orElse(null));
            case Boolean truth -> out.writeBoolean(truth);
            case BigDecimal number -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            case Double number -> decimal(number);
            case Float number -> decimal(number.doubleValue());
            case Number number -> out.writeNumber(number.longValue());
            case Enum<?> constant -> out.writeString(constant.name());
            default -> out.writeString(value.toString());
        }
    }

    private void decimal(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(number + " cannot be written as JSON");
        }
        out.writeNumber(number);
    }

    private void array(Iterable<?> elements) {
        out.writeStartArray();
        for (Object element : elements) {
            value(element);
        }
        out.writeEndArray();
    }

    private void map(Map<?, ?> members) {
        out.writeStartObject();
        members.forEach((name, member) -> member(String.valueOf(name), member));
        out.writeEndObject();
    }

    private void record(Record record) {
        out.writeStartObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            member(naming.nameOf(component), valueOf(component, record));
        }
        out.writeEndObject();
    }

    private void member(String name, @Nullable Object member) {
        if (member instanceof Optional<?> optional && optional.isEmpty()) {
            return;
        }
        out.writeName(name);
        value(member);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot read " + component, e);
        }
    }
}
