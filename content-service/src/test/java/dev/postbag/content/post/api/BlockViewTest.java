package dev.postbag.content.post.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.contracts.block.Block;
import dev.postbag.kit.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockViewTest {

    private final ObjectMapper json = Json.mapper();

    @Test
    void clientsReadBlocksAsTheEventsBringThem() throws Exception {
        record Post(List<BlockView> blocks) {}
        record Story(List<Block> blocks) {}

        String shown = json.writeValueAsString(new Post(BlockView.of(StoryBuilder.blocksOfEveryType())));
        Story read = json.readValue(shown, new TypeReference<>() {});

        assertThat(read.blocks()).hasSize(6).doesNotHaveDuplicates();
        assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(json.readTree(shown));
    }
}
