package dev.postbag.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Makes Quarkus's own mapper write {@link Json}, and take nothing in a request for what it is not. */
@Singleton
public class JsonSetup implements ObjectMapperCustomizer {

    private static final Map<LogicalType, List<CoercionInputShape>> REFUSED = Map.of(
            LogicalType.Textual,
            List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float),
            LogicalType.Boolean,
            List.of(CoercionInputShape.Integer, CoercionInputShape.String, CoercionInputShape.EmptyString));

    @Override
    public void customize(ObjectMapper mapper) {
        Json.configure(mapper);
        mapper.registerModule(WholeNumbers.module());
        REFUSED.forEach((type, shapes) ->
                shapes.forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
        // The reader that keeps names for the next time trips over an escaped surrogate pair in one, which is valid
        // JSON.
        mapper.getFactory().configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false);
    }
}
