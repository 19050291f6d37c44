package dev.postbag.content.post.api;

import dev.postbag.content.post.Particulars;
import dev.postbag.content.post.Topic;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a post is about, as the post shows it to clients. */
@Schema(name = "PostTopic", description = "What a post is about.")
public record PostTopicView(
        @Schema(description = "What the topic is known by.", required = true, examples = "canal")
        String slug,

        @Schema(description = "As the post gives it.", required = true, examples = "Canal")
        String name,

        @Schema(required = true) Links links) {

    /** Where to go from a topic of a post. */
    @Schema(name = "PostTopicLinks")
    public record Links(
            @Schema(required = true, examples = "/api/v1/topics/canal")
            String self) {}

    static List<PostTopicView> of(Particulars particulars) {
        return particulars.topics().stream().map(PostTopicView::of).toList();
    }

    private static PostTopicView of(Topic topic) {
        return new PostTopicView(topic.slug(), topic.name(), new Links(path(topic.slug())));
    }

    static String path(String slug) {
        return "/api/v1/topics/" + written(slug);
    }

    /** As it stands in an address. */
    static String written(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }
}
