package dev.probity.client.json;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Finds the shape of a Java type: records, and what they are made of.
final class Shapes {
    private final Naming naming;
    private final Map<Class<?>, Shape> records = new ConcurrentHashMap<>();

    Shapes(Naming naming) {
        this.naming = naming;
    }

    /// @throws IllegalArgumentException when there is no way to read such a type
    Shape of(Class<?> type) {
        if (type == Object.class) {
            return AnyShape.ANY;
        }
        Optional<Shape> scalar = Scalars.shapeOf(type);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (type.isRecord()) {
            return records.computeIfAbsent(type, this::ofRecord);
        }
        throw new IllegalArgumentException(type.getName() + " cannot be read from JSON; expected a record, a collection"
                + " or a simple type (another JsonBinding can be given to the client)");
    }

    private Shape ofRecord(Class<?> type) {
        if (type.getTypeParameters().length > 0) {
            throw new IllegalArgumentException(type.getName() + " cannot be read from JSON: it has type parameters");
        }
        List<Component> components = Arrays.stream(type.getRecordComponents())
                .map(component -> new Component(naming.nameOf(component), () -> ofComponent(component)))
                .toList();
        return new RecordShape(new RecordType(type), components);
    }

    private Shape ofComponent(RecordComponent component) {
        Shape shape = ofAnnotated(component.getAnnotatedType());
        boolean declared = isNullable(component.getAnnotations());
        return declared && !shape.optional() ? new NullableShape(shape) : shape;
    }

    private Shape ofAnnotated(AnnotatedType annotated) {
        Shape shape = annotated instanceof AnnotatedParameterizedType generic
                ? ofGeneric(generic)
                : of(classOf(annotated.getType()));
        return isNullable(annotated.getAnnotations()) ? new NullableShape(shape) : shape;
    }

    private Shape ofGeneric(AnnotatedParameterizedType generic) {
        Class<?> raw = classOf(generic.getType());
        AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
        if (raw == Optional.class) {
            return new OptionalShape(ofAnnotated(arguments[0]));
        }
        if (raw == List.class || raw == Collection.class) {
            return new ArrayShape(ofAnnotated(arguments[0]), false);
        }
        if (raw == Set.class) {
            return new ArrayShape(ofAnnotated(arguments[0]), true);
        }
        if (raw == Map.class && arguments[0].getType() == String.class) {
            return new MapShape(ofAnnotated(arguments[1]));
        }
        throw new IllegalArgumentException(generic.getType() + " cannot be read from JSON");
    }

    private static Class<?> classOf(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> classOf(generic.getRawType());
            default -> throw new IllegalArgumentException(type + " cannot be read from JSON");
        };
    }

    /// Whoever's annotation it is: JSpecify's, JetBrains', Jakarta's.
    private static boolean isNullable(Annotation[] annotations) {
        return Stream.of(annotations)
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
