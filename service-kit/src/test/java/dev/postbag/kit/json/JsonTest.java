package dev.postbag.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Note(
            Instant at, LocalDate day, int number, @Nullable String remark, List<String> tags) {}

    private static final Note NOTE =
            new Note(Instant.parse("2025-08-23T10:00:00.250Z"), LocalDate.of(2025, 8, 23), 7, "ü", List.of());
    private static final String WRITTEN =
            "{\"at\":\"2025-08-23T10:00:00.250Z\",\"day\":\"2025-08-23\",\"number\":7,\"remark\":\"ü\",\"tags\":[]}";

    private final ObjectMapper json = Json.mapper();

    @Test
    void timesAreWrittenAsRfc3339() throws JsonProcessingException {
        assertThat(json.writeValueAsString(NOTE)).isEqualTo(WRITTEN);
    }

    @Test
    void whatWasWrittenIsReadAgain() throws JsonProcessingException {
        assertThat(json.readValue(WRITTEN, Note.class)).isEqualTo(NOTE);
    }

    @Test
    void whatIsAbsentIsLeftOut() throws JsonProcessingException {
        Note without = new Note(NOTE.at(), NOTE.day(), 7, null, List.of());
        assertThat(json.writeValueAsString(without)).doesNotContain("remark").contains("\"tags\":[]");
        assertThat(json.readValue(json.writeValueAsString(without), Note.class)).isEqualTo(without);
    }

    @Test
    void whatIsNotKnownIsPassedOver() throws JsonProcessingException {
        String newer = WRITTEN.replace("\"number\"", "\"later\":{\"a\":[1]},\"number\"");
        assertThat(json.readValue(newer, Note.class)).isEqualTo(NOTE);
    }

    @Test
    void aNumberThatIsNotThereIsNotTakenForZero() {
        for (String number : List.of("\"number\":null,", "")) {
            assertThatThrownBy(() -> json.readValue(WRITTEN.replace("\"number\":7,", number), Note.class))
                    .isInstanceOf(MismatchedInputException.class)
                    .hasMessageContaining("number");
        }
    }

    @Test
    void quarkussOwnMapperWritesTheSame() throws JsonProcessingException {
        assertThat(ofQuarkus().writeValueAsString(NOTE)).isEqualTo(WRITTEN);
        assertThat(ofQuarkus().readValue(WRITTEN, Note.class)).isEqualTo(NOTE);
    }

    @Test
    void nothingInARequestIsTakenForAnotherType() {
        List<String> others = List.of(
                WRITTEN.replace("\"ü\"", "false"),
                WRITTEN.replace("\"ü\"", "7"),
                WRITTEN.replace("\"ü\"", "7.5"),
                WRITTEN.replace(":7,", ":\"7\","),
                WRITTEN.replace(":7,", ":\"\","),
                WRITTEN.replace(":7,", ":7.5,"),
                WRITTEN.replace(":7,", ":1e400,"),
                WRITTEN.replace(":7,", ":null,"),
                WRITTEN.replace("\"number\":7,", ""),
                WRITTEN.replace("[]", "[true]"));
        assertThat(others)
                .doesNotContain(WRITTEN)
                .allSatisfy(other -> assertThatThrownBy(() -> ofQuarkus().readValue(other, Note.class))
                        .isInstanceOf(MismatchedInputException.class));
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPoint() throws JsonProcessingException {
        assertThat(ofQuarkus().readValue(WRITTEN.replace(":7,", ":7.0,"), Note.class))
                .isEqualTo(NOTE);
    }

    @Test
    void anUnknownNameMayHoldAnyCharacterHoweverItIsWritten() throws IOException {
        String escaped = WRITTEN.replace("{\"at\"", "{\"\\udbbf\\udddc\":1,\"at\"");
        assertThat(ofQuarkus().readValue(escaped.getBytes(StandardCharsets.UTF_8), Note.class))
                .isEqualTo(NOTE);
    }

    private static ObjectMapper ofQuarkus() {
        ObjectMapper mapper = new ObjectMapper();
        new JsonSetup().customize(mapper);
        return mapper;
    }
}
