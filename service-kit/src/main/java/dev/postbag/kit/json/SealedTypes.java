package dev.postbag.kit.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads a sealed interface's records with a {@code type} that says which one it is: the record's name in
 * camel case, without the interface's own name ({@code ListBlock implements Block} is {@code list}).
 */
public final class SealedTypes extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final JsonTypeInfo.Value BY_NAME =
            JsonTypeInfo.Value.construct(Id.NAME, As.PROPERTY, "type", null, false, true);

    @Override
    @Nullable
    public List<NamedType> findSubtypes(Annotated annotated) {
        Class<?> type = annotated.getRawType();
        if (!isSealed(type)) {
            return null;
        }
        return leaves(type).map(leaf -> new NamedType(leaf, nameOf(leaf))).toList();
    }

    @Override
    @Nullable
    public TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass annotated, JavaType type) {
        return sealedInterfaceOf(annotated.getRawType())
                .map(parent -> new StdTypeResolverBuilder().init(BY_NAME, null))
                .orElse(null);
    }

    @Override
    @Nullable
    public String findTypeName(AnnotatedClass annotated) {
        Class<?> type = annotated.getRawType();
        return isSealed(type) || sealedInterfaceOf(type).isEmpty() ? null : nameOf(type);
    }

    private static Optional<Class<?>> sealedInterfaceOf(Class<?> type) {
        if (isSealed(type)) {
            return Optional.of(type);
        }
        return type.isRecord()
                ? Arrays.stream(type.getInterfaces())
                        .filter(SealedTypes::isSealed)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isSealed(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(permitted -> permitted.isSealed() ? leaves(permitted) : Stream.of(permitted));
    }

    private static String nameOf(Class<?> leaf) {
        String name = leaf.getSimpleName();
        String bare = sealedInterfaceOf(leaf)
                .map(type -> name.replace(type.getSimpleName(), ""))
                .orElse("");
        String chosen = bare.isEmpty() ? name : bare;
        return Character.toLowerCase(chosen.charAt(0)) + chosen.substring(1);
    }
}
