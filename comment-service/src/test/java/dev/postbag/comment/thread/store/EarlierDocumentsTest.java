package dev.postbag.comment.thread.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Revision;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.Words;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Comments kept by versions of this service that came before. */
class EarlierDocumentsTest {

    @Test
    void blankLinesWithoutEndAreReadToo() {
        assertThat(Block.plain(new Words("a" + " \n".repeat(49_999) + "b"))).hasSize(2);
    }

    @Test
    void aCommentKeptBeforeThereWereRevisionsIsItsFirst() {
        Document document = Document.parse("""
                {"_id": "a", "post": "p", "status": "published", "version": {"$numberLong": "1"},
                 "createdAt": {"$date": "2026-01-17T12:00:00Z"}, "answered": false, "listed": true,
                 "proof": {"receiptHash": "hash", "fingerprint": "print"},
                 "said": {"contributor": "c", "pseudonym": "Bold Otter", "body": "# One\\n\\n*Two*"}}
                """);

        Comment comment = CommentDocument.read(document);

        Words words = new Words("# One\n\n*Two*");
        assertThat(comment.said().current())
                .isEqualTo(new Revision(
                        1,
                        words,
                        List.of(
                                new Block.Paragraph(List.of(new Block.Text("# One", List.of()))),
                                new Block.Paragraph(List.of(new Block.Text("*Two*", List.of())))),
                        Samples.NOON));
        assertThat(comment.said().earlier()).isEmpty();
        assertThat(comment.revision()).isEqualTo(1);
    }
}
