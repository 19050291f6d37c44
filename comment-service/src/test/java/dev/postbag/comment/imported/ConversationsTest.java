package dev.postbag.comment.imported;

import static dev.postbag.comment.imported.ParsedSample.comment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    @Test
    void aReplyStaysBehindWhatItAnswersAndTheRestIsApart() {
        assertThat(conversations(
                        comment("1"),
                        comment("2"),
                        comment("3").inReplyTo("1"),
                        comment("4").inReplyTo("3"),
                        comment("5").inReplyTo("elsewhere")))
                .containsExactly(List.of("1", "3", "4"), List.of("2"), List.of("5"));
    }

    @Test
    void aCommentMetTwiceStaysInOneConversationInItsOrder() {
        assertThat(conversations(comment("1"), comment("2"), comment("1").inReading(2)))
                .containsExactly(List.of("1", "1"), List.of("2"));
    }

    private static List<List<String>> conversations(ParsedSample... comments) {
        List<TakeIn> all = Stream.of(comments).map(ParsedSample::taken).toList();
        return Conversations.in(all).stream()
                .map(conversation -> conversation.stream()
                        .map(comment -> comment.source().id())
                        .toList())
                .toList();
    }
}
