package dev.postbag.content.post.api;

import dev.postbag.content.post.CountedTopic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as clients read it. */
@Schema(name = "Topic", description = "What posts are about.")
public record TopicView(
        @Schema(description = "What the topic is known by.", required = true, examples = "canal")
        String slug,

        @Schema(description = "As the oldest of its posts gives it.", required = true, examples = "Canal")
        String name,

        @Schema(required = true) Counts counts,

        @Schema(
                description = "The date of its newest post, as precise as it is known: a year, a month or a day.",
                required = true,
                examples = "2025-08-20")
        String newestOn,

        @Schema(required = true) Links links) {

    /** What is counted of a topic. */
    @Schema(name = "TopicCounts", description = "What readers can see of a topic.")
    public record Counts(
            @Schema(description = "Posts; pages are not counted.", required = true)
            long posts) {}

    /** Where to go from a topic. */
    @Schema(name = "TopicLinks")
    public record Links(
            @Schema(required = true, examples = "/api/v1/topics/canal")
            String self,

            @Schema(required = true, examples = "/api/v1/posts?topic=canal")
            String posts) {}

    static TopicView of(CountedTopic topic) {
        String slug = topic.slug();
        return new TopicView(
                slug,
                topic.name(),
                new Counts(topic.posts()),
                topic.newest().value(),
                new Links(PostTopicView.path(slug), "/api/v1/posts?topic=" + PostTopicView.written(slug)));
    }
}
