package dev.postbag.comment.thread.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.comment.thread.Words;
import dev.postbag.comment.thread.format.CommonMarkMarkup;
import dev.postbag.kit.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockViewTest {

    /** Each type with what it has besides; nothing else is in an answer. */
    private static final Map<String, Set<String>> SHAPES = Map.of(
            "paragraph", Set.of("type", "text"),
            "list", Set.of("type", "ordered", "start", "items"),
            "quotation", Set.of("type", "children"),
            "preformatted", Set.of("type", "text"),
            "emphasis", Set.of("type"),
            "strong", Set.of("type"),
            "code", Set.of("type"),
            "link", Set.of("type", "href", "rel"));

    private final ObjectMapper json = Json.mapper();

    @ParameterizedTest
    @MethodSource("dev.postbag.comment.thread.format.AttacksTest#attacks")
    void inAnAnswerAnAttackIsTextsAndNothingElse(String attack) throws IOException {
        Words words = ((Words.Reading.Readable) Words.read(attack)).words();
        String written = json.writerFor(new TypeReference<List<BlockView>>() {})
                .writeValueAsString(BlockView.of(new CommonMarkMarkup().read(words)));

        check(json.readTree(written));
    }

    private static void check(JsonNode node) {
        if (node.isObject() && node.has("type")) {
            String type = node.get("type").asText();
            assertThat(SHAPES).containsKey(type);
            assertThat(node.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(SHAPES.get(type));
        } else if (node.isObject()) {
            assertThat(node.fieldNames()).toIterable().containsExactlyInAnyOrder("text", "marks");
        }
        if (node.has("href")) {
            assertThat(node.get("href").asText().toLowerCase(Locale.ROOT)).matches("(?:https?://|mailto:)[!-~]+");
            assertThat(node.get("rel").asText()).isEqualTo("nofollow");
        }
        node.forEach(BlockViewTest::check);
    }
}
