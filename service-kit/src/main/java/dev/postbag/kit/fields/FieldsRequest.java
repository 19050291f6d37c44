package dev.postbag.kit.fields;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which fields of each object a client wants, where it does not want all. */
public class FieldsRequest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final List<String> ALWAYS = List.of("id", "links");

    @QueryParam("fields")
    @Nullable
    @Parameter(
            description =
                    "The names of the fields wanted of each object, with commas between, like `title,slug`; what"
                            + " else the schema says is there is then left out, but for `id` and `links`. Left out: all fields.")
    String fields;

    /**
     * What is left of an object of this type.
     *
     * @throws ProblemException 400 when it has no field of a name that is asked for
     */
    public <T extends Record> Function<T, Object> of(Class<T> type) {
        if (fields == null) {
            return whole -> whole;
        }
        List<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Set<String> wanted = wanted(fields);
        wanted.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw ProblemException.badParameter(
                    "fields", "has no field \"" + unknown + "\"; there are: " + String.join(", ", known));
        });
        wanted.addAll(ALWAYS);
        return whole -> JSON.<ObjectNode>valueToTree(whole).retain(wanted);
    }

    /** What an answer depends on, with what is asked for of it. */
    public String state(String state) {
        return fields == null ? state : state + "|" + wanted(fields);
    }

    private static Set<String> wanted(String fields) {
        return new TreeSet<>(List.of(fields.split(",", -1)));
    }
}
