package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postbag.client.ApiClient;
import dev.postbag.client.ApiException;
import dev.postbag.client.api.CommentsApi;
import dev.postbag.client.api.PostsApi;
import dev.postbag.client.model.Comment;
import dev.postbag.client.model.CommentPage;
import dev.postbag.client.model.CommentRequest;
import dev.postbag.client.model.Paragraph;
import dev.postbag.client.model.Post;
import dev.postbag.client.model.PostPage;
import dev.postbag.client.model.PostSummary;
import dev.postbag.client.model.Problem;
import dev.postbag.client.model.Reaction;
import dev.postbag.client.model.WrittenComment;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Java client that is generated from docs/openapi.json does what a reader's app does. */
class ClientE2E {

    private static ApiClient client;
    private static PostsApi posts;
    private static CommentsApi comments;
    private static String post;

    @BeforeAll
    static void start() {
        Platform platform = SharedPlatform.get();
        client = new ApiClient();
        client.updateBaseUri(platform.url());
        posts = new PostsApi(client);
        comments = new CommentsApi(client);
        post = new OwnPosts(platform).take();
    }

    @Test
    void postsAreListedPageByPageAndOneIsRead() {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            PostPage page = posts.listPosts(cursor, null, null, null, 2, null, null);
            assertThat(page.getItems()).hasSizeLessThanOrEqualTo(2);
            ids.addAll(page.getItems().stream().map(PostSummary::getId).toList());
            cursor = page.getNextCursor();
        } while (cursor != null);

        assertThat(ids).hasSizeGreaterThan(2).doesNotHaveDuplicates().contains(post);
        Post read = posts.getPost(post, null);
        assertThat(read.getTitle()).startsWith("The mast");
        Paragraph first = read.getBlocks().getFirst().getParagraph();
        assertThat(first.getText().getFirst().getText()).contains("They raised the mast");
    }

    @Test
    void aThreadIsWrittenReadReactedToAndLeft() {
        WrittenComment written = write(new CommentRequest().body("Who *paid* for it?"), null);
        String asked = written.getComment().getId();
        WrittenComment reply =
                write(new CommentRequest().body("The harbour did.").inReplyTo(asked), written.getContributor());
        Reaction reaction = comments.react(asked, "thanks", null);

        CommentPage first = comments.listComments(post, null, 1, null, null, "oldest");
        CommentPage second = comments.listComments(post, first.getNextCursor(), 1, null, null, "oldest");
        assertThat(first.getItems()).extracting(Comment::getId).containsExactly(asked);
        assertThat(second.getItems()).extracting(Comment::getInReplyTo).containsExactly(asked);
        assertThat(comments.listComments(post, null, null, asked, null, null).getItems())
                .extracting(Comment::getPseudonym)
                .containsExactly(written.getComment().getPseudonym());
        Eventually.see(
                "the reaction is counted",
                () -> comments.getComment(asked, null),
                comment -> Long.valueOf(1).equals(comment.getReactions().get("thanks")));

        comments.takeReactionBack(asked, "thanks", reaction.getContributor());
        comments.withdrawComment(reply.getComment().getId(), reply.getReceipt());
        assertThat(refusal(() -> comments.getComment(reply.getComment().getId(), null))
                        .getCode())
                .isEqualTo("comment-withdrawn");
    }

    @Test
    void aProblemIsReadByItsCode() {
        Problem missing = refusal(() -> posts.getPost("nobody-wrote-this", null));
        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(missing.getCode()).isEqualTo("post-not-found");

        Problem blank = refusal(() -> write(new CommentRequest().body(" "), null));
        assertThat(blank.getCode()).isEqualTo("invalid-request");
        assertThat(blank.getErrors()).isNotEmpty();
    }

    private static WrittenComment write(CommentRequest comment, String contributor) {
        return comments.writeComment(post, comment, null, contributor, null);
    }

    private static Problem refusal(Runnable request) {
        ApiException refused = catchThrowableOfType(ApiException.class, request::run);
        try {
            return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(refused.getResponseBody(), unreadable);
        }
    }
}
