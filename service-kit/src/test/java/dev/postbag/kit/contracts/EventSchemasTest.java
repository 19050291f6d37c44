package dev.postbag.kit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postbag.contracts.EventType;
import dev.postbag.contracts.block.Block;
import dev.postbag.contracts.block.Citation;
import dev.postbag.contracts.block.Heading;
import dev.postbag.contracts.block.Image;
import dev.postbag.contracts.block.ListBlock;
import dev.postbag.contracts.block.Mark;
import dev.postbag.contracts.block.Paragraph;
import dev.postbag.contracts.block.Preformatted;
import dev.postbag.contracts.block.Quotation;
import dev.postbag.contracts.block.Separator;
import dev.postbag.contracts.block.Span;
import dev.postbag.contracts.block.TextSpan;
import dev.postbag.contracts.block.Unknown;
import dev.postbag.kit.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {

    private static final Map<String, Class<? extends Block>> BLOCKS = Map.of(
            "Paragraph", Paragraph.class,
            "Heading", Heading.class,
            "List", ListBlock.class,
            "Quotation", Quotation.class,
            "Separator", Separator.class,
            "Image", Image.class,
            "Preformatted", Preformatted.class,
            "Unknown", Unknown.class);

    static List<String> files() {
        return ContractFiles.in("schema");
    }

    @Test
    void theSchemasAreTheEventsAndWhatTheyHaveInCommon() {
        Stream<String> events = Arrays.stream(EventType.values()).map(EventType::schema);
        assertThat(files())
                .map(EventSchemasTest::path)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(path("common.v1.json")), events).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSchemaIsOneOfDraft202012(String file) {
        assertThat(schema(file).path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(EventSchemas.faultsOf(schema(file))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaDescribesItsRecordAndNothingElse(EventType type) {
        assertThat(Described.by(EventSchemas.of(type).getSchemaNode())).isEqualTo(Described.by(type.record()));
    }

    @Test
    void everyBlockIsDescribed() {
        JsonNode block = definition("Block");
        assertThat(Block.class.getPermittedSubclasses()).hasSameElementsAs(BLOCKS.values());
        assertThat(block.path("oneOf"))
                .map(choice -> choice.path("$ref").asText())
                .containsExactlyInAnyOrderElementsOf(
                        BLOCKS.keySet().stream().map(name -> "#/$defs/" + name).toList());
        assertThat(Described.texts(block.path("properties").path("type").path("enum")))
                .isEqualTo(BLOCKS.keySet().stream().map(this::typeOf).collect(Collectors.toSet()));
        assertThat(BLOCKS)
                .allSatisfy((name, record) -> assertThat(Described.by(block)
                                .and(Described.by(definition(name)))
                                .withoutType())
                        .isEqualTo(Described.by(record)));
    }

    @Test
    void whatBlocksAreMadeOfIsDescribed() {
        assertThat(Stream.of(Span.class, Mark.class, TextSpan.class, Citation.class))
                .allSatisfy(record -> assertThat(Described.by(definition(record.getSimpleName())))
                        .isEqualTo(Described.by(record)));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatLacksARequiredPartIsRefused(EventType type) {
        Set<String> required =
                Described.by(EventSchemas.of(type).getSchemaNode()).required();
        assertThat(required).isNotEmpty().allSatisfy(name -> {
            ObjectNode body = body(type);
            body.remove(name);
            assertThat(EventSchemas.faults(type, body)).isNotEmpty();
        });
    }

    @Test
    void aMalformedTimeDateAddressOrHashIsRefused() {
        Map<String, String> wrong = Map.of(
                "capturedAt", "yesterday", "publishedOn", "23 August 2025", "source", "not a URL", "capture", "beef");
        assertThat(wrong).allSatisfy((name, value) -> {
            ObjectNode body = body(EventType.STORY_PARSED);
            body.put(name, value);
            assertThat(EventSchemas.faults(EventType.STORY_PARSED, body)).isNotEmpty();
        });
    }

    @Test
    void aBlockOfNoTypeAndABlockOfAnotherTypesPartsAreRefused() {
        ObjectNode typeless = body(EventType.STORY_PARSED);
        ((ObjectNode) typeless.path("blocks").path(0)).remove("type");
        assertThat(EventSchemas.faults(EventType.STORY_PARSED, typeless)).isNotEmpty();
        ObjectNode misnamed = body(EventType.STORY_PARSED);
        ((ObjectNode) misnamed.path("blocks").path(0)).put("type", "quotation");
        assertThat(EventSchemas.faults(EventType.STORY_PARSED, misnamed)).isNotEmpty();
    }

    private String typeOf(String block) {
        return definition(block).path("properties").path("type").path("const").asText();
    }

    private static ObjectNode body(EventType type) {
        return Golden.all().stream()
                .filter(golden -> golden.type() == type)
                .map(golden -> (ObjectNode) golden.tree())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode definition(String name) {
        return schema("common.v1.json").path("$defs").path(name);
    }

    private static String path(String file) {
        return ContractFiles.ROOT + "schema/" + file;
    }

    private static JsonNode schema(String file) {
        try {
            return Json.mapper().readTree(ContractFiles.text(path(file)));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
