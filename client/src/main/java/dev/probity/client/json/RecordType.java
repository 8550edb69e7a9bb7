package dev.probity.client.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The canonical constructor of a record class.
final class RecordType {
    private final Class<?> type;
    private final Constructor<?> constructor;

    /// @throws IllegalArgumentException when the record is not open to the client
    RecordType(Class<?> type) {
        this.type = type;
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be made here: its module must say \"opens " + type.getPackageName()
                            + " to dev.probity.client;\"",
                    e);
        }
    }

    /// The record's own checks do not accept the values.
    static final class RejectedException extends Exception {
        private static final long serialVersionUID = 1L;

        private RejectedException(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    Object make(@Nullable Object[] values) throws RejectedException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new RejectedException(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + name(), e);
        }
    }

    String name() {
        return type.getSimpleName();
    }
}
