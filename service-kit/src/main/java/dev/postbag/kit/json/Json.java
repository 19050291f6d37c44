package dev.postbag.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON as Postbag writes and reads it, in answers and in events alike. */
public final class Json {

    private Json() {}

    public static ObjectMapper mapper() {
        return configure(new ObjectMapper());
    }

    /** Times are RFC 3339, what is absent is left out, what is not known is passed over (a newer sender's field). */
    static ObjectMapper configure(ObjectMapper mapper) {
        mapper.registerModule(new JavaTimeModule());
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.setAnnotationIntrospector(AnnotationIntrospectorPair.pair(
                mapper.getSerializationConfig().getAnnotationIntrospector(), new SealedTypes()));
        return mapper;
    }
}
