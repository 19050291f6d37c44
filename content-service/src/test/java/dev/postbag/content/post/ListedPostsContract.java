package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeper of posts promises of its lists. */
abstract class ListedPostsContract {

    static final Instant NOW = Instant.parse("2025-08-23T10:00:00Z");

    /** An empty keeper. */
    protected abstract Posts posts();

    @Test
    void postsPagesAndDraftsAreListedApart() {
        Posts posts = posts();
        add(posts, aStory().titled("Post").build());
        Post page = add(posts, aStory().titled("Page").page().build());
        add(posts, aStory().titled("Draft").draft().build());

        assertThat(posts.list(PostRange.ALL, PostKind.POST, 10))
                .extracting(PostSummary::title)
                .containsExactly("Post");
        assertThat(posts.list(PostRange.ALL, PostKind.PAGE, 10)).containsExactly(PostSummary.of(page));
    }

    @Test
    void theListGoesFromTheNewestToTheOldestAndEveryPartGoesOnWhereTheLastEnded() {
        Posts posts = posts();
        Set<PostPlace> all = new HashSet<>();
        for (String date : List.of("2025", "2025-08", "2025-08-20", "2025-08-21", "2024-12-31")) {
            for (int post = 0; post < 4; post++) {
                Story story = aStory().ofCapture(date + post)
                        .publishedOn(date)
                        .titled("Post " + post)
                        .atDayPosition(1 + post / 2)
                        .build();
                all.add(PostSummary.of(add(posts, story)).place());
            }
        }

        List<PostPlace> read = new ArrayList<>();
        PostPlace after = null;
        do {
            List<PostSummary> part = posts.list(new PostRange(null, null, null, after), 3);
            part.forEach(post -> read.add(post.place()));
            after = part.isEmpty() ? null : part.getLast().place();
        } while (after != null);

        assertThat(read).isSorted().doesNotHaveDuplicates().hasSameElementsAs(all);
    }

    @Test
    void theListKeepsToTheDatesAskedFor() {
        Posts posts = posts();
        for (String date : List.of("2025-07-31", "2025-08-01", "2025-08-31", "2025-09-01", "2025-08")) {
            add(posts, aStory().ofCapture(date).publishedOn(date).build());
        }

        assertThat(dates(posts, "2025-08", "2025-08")).containsExactly("2025-08-31", "2025-08-01", "2025-08");
        assertThat(dates(posts, "2025-08-02", "2025-08-31")).containsExactly("2025-08-31");
        assertThat(dates(posts, "2025-09-02", "2025-09-30")).isEmpty();
    }

    @Test
    void aWithdrawnPostIsOnNoList() {
        Posts posts = posts();
        Post post = add(posts, aStory().build());
        Post down = post.withdrawn(new Withdrawal("asked for", NOW));
        posts.replace(post, down, List.of(new PostChange.Withdrawn(down, NOW)));

        assertThat(posts.list(PostRange.ALL, 10)).isEmpty();
    }

    @Test
    void whatWasWrittenHereIsListedNewestFirstDraftsToo() {
        Posts posts = posts();
        add(posts, aStory().build());
        List<Post> written = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            written.addFirst(draft(posts, "Draft " + number, NOW.plusMillis(500L * number)));
        }
        Post down = written.remove(1);
        posts.replace(down, down.withdrawn(new Withdrawal("not now", NOW)), List.of());
        Post published = written.get(2).published(new PublishedOn("2025-08-23"), NOW);
        posts.replace(written.get(2), published, List.of());
        written.set(2, published);

        List<Post> walked = new ArrayList<>(posts.writtenHere(null, 3));
        walked.addAll(posts.writtenHere(WrittenPlace.of(walked.getLast()), 3));

        assertThat(walked).isEqualTo(written);
        assertThat(posts.writtenHere(WrittenPlace.of(walked.getLast()), 3)).isEmpty();
    }

    private static Post draft(Posts posts, String title, Instant at) {
        PostId id = PostId.of(title);
        Post draft = Post.drafted(
                id,
                title,
                new Slug(title.toLowerCase().replace(' ', '-')),
                title,
                new PublishedOn("2025"),
                List.of(),
                at);
        assertThat(posts.add(draft, List.of())).isTrue();
        return draft;
    }

    private static List<String> dates(Posts posts, String from, String to) {
        return posts.list(new PostRange(new PublishedOn(from), new PublishedOn(to), null, null), 10).stream()
                .map(post -> post.publishedOn().value())
                .toList();
    }

    static Post first(Posts posts, Story story) {
        PostId id = PostId.of(story.key());
        Slug slug = posts.reserve(Slug.of(story.title(), id), id);
        return Post.first(id, story, Match.NEW, Claim.of(story), new PublishedOn(story.publishedOn()), slug, NOW);
    }

    static Post add(Posts posts, Story story) {
        Post post = first(posts, story);
        assertThat(posts.add(post, PostChange.of(null, post))).isTrue();
        return post;
    }
}
