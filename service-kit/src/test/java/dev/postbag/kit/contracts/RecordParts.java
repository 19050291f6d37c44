package dev.postbag.kit.contracts;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record holds, and the records in it.
 *
 * @param records it, and every record in it
 * @param given the optional components that have a value, as {@code Record.component}
 * @param leftOut the optional components that have none
 */
record RecordParts(List<Object> records, Set<String> given, Set<String> leftOut) {

    static RecordParts of(Record whole) {
        RecordParts parts = new RecordParts(new ArrayList<>(), new HashSet<>(), new HashSet<>());
        parts.add(whole);
        return parts;
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void add(@Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            several.forEach(this::add);
        }
        if (value instanceof Record one) {
            records.add(one);
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                add(one, component);
            }
        }
    }

    private void add(Record owner, RecordComponent component) {
        @Nullable Object value = valueOf(owner, component);
        if (isOptional(component)) {
            (value == null ? leftOut : given).add(owner.getClass().getSimpleName() + "." + component.getName());
        }
        add(value);
    }

    @Nullable
    private static Object valueOf(Record owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
