package dev.postbag.kit.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postbag.contracts.EventType;
import dev.postbag.contracts.block.Block;
import dev.postbag.contracts.block.Mark;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEventsTest {

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @EnumSource
    void everyEventHasAGolden(EventType type) {
        assertThat(goldens()).extracting(Golden::type).contains(type);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void aGoldenIsReadAndWrittenAgainAsItWas(Golden golden) {
        assertThat(golden.written()).isEqualTo(golden.tree());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void aGoldenIsAsItsSchemaSays(Golden golden) {
        assertThat(EventSchemas.faults(golden.type(), golden.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void whatARecordWritesIsAsItsSchemaSays(Golden golden) {
        assertThat(EventSchemas.faults(golden.type(), golden.written())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void whatANewerSenderAddsIsPassedOver(Golden golden) {
        JsonNode newer = golden.tree();
        addToEveryObject(newer);
        assertThat(golden.read(newer.toString())).isEqualTo(golden.event());
        assertThat(EventSchemas.faults(golden.type(), newer)).isEmpty();
    }

    @Test
    void theGoldensHoldEveryBlockAndEveryMark() {
        List<RecordParts> parts = goldens().stream()
                .map(golden -> RecordParts.of((Record) golden.event()))
                .toList();
        assertThat(parts.stream().flatMap(part -> part.records().stream()).map(Object::getClass))
                .contains(Block.class.getPermittedSubclasses());
        assertThat(parts.stream().flatMap(part -> part.records().stream()))
                .filteredOn(Mark.class::isInstance)
                .map(mark -> ((Mark) mark).type())
                .contains("link", "emphasis", "strong", "code");
    }

    @Test
    void everyOptionalPartIsThereInOneGoldenAndAbsentInAnother() {
        Set<String> there = optional(RecordParts::given);
        Set<String> absent = optional(RecordParts::leftOut);
        assertThat(there).isNotEmpty().isEqualTo(absent);
    }

    @Test
    void aGoldenOfAnEventThatIsGoneIsRefused() {
        assertThatThrownBy(() -> new Golden("PostForgotten.v1.json", "{}").event())
                .hasMessageContaining("no longer there");
        assertThatThrownBy(() -> new Golden("PostWithdrawn.v0.json", "{}").event())
                .hasMessageContaining("no longer there");
        assertThatThrownBy(() -> new Golden("notes.txt", "").event()).hasMessageContaining("not named after an event");
    }

    @Test
    void aGoldenThatCannotBeReadIsRefused() {
        String unreadable = "{\"post\":\"p\",\"version\":\"many\",\"occurredAt\":\"2025-08-26T09:00:00Z\"}";
        assertThatThrownBy(() -> new Golden("PostWithdrawn.v1.json", unreadable).event())
                .hasMessageContaining("can no longer be read");
    }

    private static Set<String> optional(java.util.function.Function<RecordParts, Set<String>> which) {
        return goldens().stream()
                .map(golden -> RecordParts.of((Record) golden.event()))
                .flatMap(parts -> which.apply(parts).stream())
                .collect(Collectors.toSet());
    }

    private static void addToEveryObject(JsonNode node) {
        node.forEach(GoldenEventsTest::addToEveryObject);
        if (node instanceof ObjectNode object) {
            object.putObject("addedLater").put("by", "a newer sender");
        }
    }
}
