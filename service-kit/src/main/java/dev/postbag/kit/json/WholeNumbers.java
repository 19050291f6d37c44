package dev.postbag.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers as JSON has them: {@code 7.0} is one, {@code 7.5} and {@code "7"} are none. */
final class WholeNumbers<N extends Number> extends StdScalarDeserializer<N> {

    private static final long serialVersionUID = 1L;

    private final transient Function<BigDecimal, N> exactly;

    private WholeNumbers(Class<N> type, Function<BigDecimal, N> exactly) {
        super(type);
        this.exactly = exactly;
    }

    /** For boxed ones and those that are not, since a missing one is told apart elsewhere. */
    static SimpleModule module() {
        return new SimpleModule("whole-numbers")
                .addDeserializer(Integer.class, new WholeNumbers<>(Integer.class, BigDecimal::intValueExact))
                .addDeserializer(Long.class, new WholeNumbers<>(Long.class, BigDecimal::longValueExact))
                .addDeserializer(int.class, new WholeNumbers<>(int.class, BigDecimal::intValueExact))
                .addDeserializer(long.class, new WholeNumbers<>(long.class, BigDecimal::longValueExact));
    }

    @Override
    public N deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return context.reportInputMismatch(this, "not a number");
        }
        try {
            return exactly.apply(parser.getDecimalValue());
        } catch (ArithmeticException notWhole) {
            return context.reportInputMismatch(this, "not a whole number, or too large");
        }
    }

    @Override
    @Nullable
    public N getNullValue(DeserializationContext context) throws JsonMappingException {
        return handledType().isPrimitive() ? context.reportInputMismatch(this, "not a number") : null;
    }
}
