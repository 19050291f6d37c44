package dev.postbag.content.post;

import static dev.postbag.content.post.ListedPostsContract.NOW;
import static dev.postbag.content.post.ListedPostsContract.add;
import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is promised of the topics of posts. */
public abstract class TopicsContract {

    private int stories;

    /** An empty keeper. */
    protected abstract Posts posts();

    /** What its posts are about. */
    protected abstract Topics topics();

    @Test
    void topicsAreListedInTheOrderOfTheirSlugsWithWhatTheyHold() {
        post("2025-08-01", "Sea", "Library");
        post("2025-08-03", "sea");
        post("2025-07-30", "SEA", "Гавань");

        assertThat(topics().behind("", 10))
                .containsExactly(
                        counted("library", "Library", 1, "2025-08-01"),
                        counted("sea", "SEA", 3, "2025-08-03"),
                        counted("гавань", "Гавань", 1, "2025-07-30"));
    }

    @Test
    void eachPartOfTheListGoesOnBehindTheLast() {
        post("2025-08-01", "d", "b", "a", "c");

        assertThat(topics().behind("", 2)).extracting(CountedTopic::slug).containsExactly("a", "b");
        assertThat(topics().behind("b", 2)).extracting(CountedTopic::slug).containsExactly("c", "d");
        assertThat(topics().behind("d", 2)).isEmpty();
    }

    @Test
    void whatNobodyCanReadAndPagesCountForNothing() {
        Post post = post("2025-08-01", "Sea");
        Post down = post("2025-08-09", "Sea", "Gone");
        posts().replace(down, down.withdrawn(new Withdrawal("asked for", NOW)), List.of());
        add(posts(), story("2025-08-08", "Sea").page().build());
        add(posts(), story("2025-08-08", "Sea", "Later").draft().build());

        assertThat(topics().behind("", 10)).containsExactly(counted("sea", "Sea", 1, "2025-08-01"));
        assertThat(topics().find("sea")).contains(counted("sea", "Sea", 1, "2025-08-01"));
        assertThat(topics().find("gone")).isEmpty();
        assertThat(topics().find("later")).isEmpty();
        assertThat(posts().list(about("sea"), 10)).containsExactly(PostSummary.of(post));
    }

    @Test
    void thePostsOfATopicAreListedPartByPartNewestFirst() {
        for (int day = 1; day <= 6; day++) {
            post("2025-08-0" + day, day % 2 == 0 ? "Sea" : "Library", "Harbour");
        }

        List<PostSummary> first = posts().list(about("sea"), 2);
        PostRange rest = new PostRange(null, null, "sea", first.getLast().place());

        assertThat(first).extracting(post -> post.publishedOn().value()).containsExactly("2025-08-06", "2025-08-04");
        assertThat(posts().list(rest, 2))
                .extracting(post -> post.publishedOn().value())
                .containsExactly("2025-08-02");
        assertThat(posts().list(new PostRange(new PublishedOn("2025-08-03"), null, "harbour", null), 10))
                .hasSize(4);
        assertThat(posts().list(about("Sea"), 2)).isEmpty();
    }

    protected static PostRange about(String topic) {
        return new PostRange(null, null, topic, null);
    }

    protected static CountedTopic counted(String slug, String name, long posts, String newest) {
        return new CountedTopic(slug, name, posts, new PublishedOn(newest));
    }

    protected Post post(String day, String... labels) {
        return add(posts(), story(day, labels).build());
    }

    protected StoryBuilder story(String day, String... labels) {
        stories++;
        return aStory().ofCapture("capture" + stories)
                .publishedOn(day)
                .titled("Story " + stories)
                .labelled(labels);
    }
}
