package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What whoever tells of published posts promises. */
public abstract class PublishedPostsContract {

    private static final Instant NOON = Instant.parse("2025-09-01T12:00:00Z");

    /** An empty keeper. */
    protected abstract Posts posts();

    /** What can be read of it. */
    protected abstract PublishedPosts published();

    @Test
    void theNewestPostsAreThoseOfTheListWhole() {
        Post older = add(aStory().titled("Older").publishedOn("2025-08-01").build(), NOON);
        Post newer = add(aStory().titled("Newer").publishedOn("2025-08-02").build(), NOON);
        Post newest = add(aStory().titled("Newest").publishedOn("2025-08-03").build(), NOON);
        add(aStory().titled("Page").publishedOn("2025-08-04").page().build(), NOON);
        add(aStory().titled("Draft").publishedOn("2025-08-05").draft().build(), NOON);
        withdraw(add(aStory().titled("Gone").publishedOn("2025-08-06").build(), NOON), NOON);

        assertThat(published().newest(null, 2)).containsExactly(newest, newer);
        assertThat(published().newest(null, 9)).containsExactly(newest, newer, older);
    }

    @Test
    void theNewestOfATopicAreThoseAboutIt() {
        Post about = add(aStory().titled("About").labelled("The Canal").build(), NOON);
        add(aStory().titled("Other").labelled("Harbour").build(), NOON);
        add(aStory().titled("Page").labelled("canal").page().build(), NOON);

        assertThat(published().newest("the-canal", 9)).containsExactly(about);
        assertThat(published().newest("lanterns", 9)).isEmpty();
    }

    @Test
    void whatWasTakenDownChangedToo() {
        assertThat(published().changedLast()).isEmpty();
        Post post = add(aStory().titled("One").build(), NOON);
        add(aStory().titled("Draft").draft().build(), NOON.plusSeconds(60));
        assertThat(published().changedLast()).contains(NOON);

        withdraw(post, NOON.plusSeconds(90));
        assertThat(published().changedLast()).contains(NOON.plusSeconds(90));
    }

    @Test
    void everyPostAndPageIsGivenOnceInTheOnePartThatItsIdBeginsLike() {
        List<PublishedAddress> all = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            StoryBuilder story = aStory().ofCapture("c" + number).titled("Post " + number);
            all.add(PublishedAddress.of(
                    add((number % 5 == 0 ? story.page() : story).build(), NOON.plusSeconds(number))));
        }
        add(aStory().titled("Draft").draft().build(), NOON);
        withdraw(add(aStory().titled("Gone").build(), NOON), NOON);

        List<PublishedAddress> given = new ArrayList<>();
        "abcdefghijklmnopqrstuvwxyz234567"
                .chars()
                .forEach(letter -> published().each(Character.toString(letter), 100, given::add));

        assertThat(given).containsExactlyInAnyOrderElementsOf(all);
        assertThat(published().count()).isEqualTo(40);
        given.clear();
        published().each("", 7, given::add);
        assertThat(given).hasSize(7).isSubsetOf(all);
    }

    private Post add(Story story, Instant now) {
        return ((Resolution.Resolved) new ResolvingStories(posts(), Clock.fixed(now, ZoneOffset.UTC)).resolve(story))
                .post();
    }

    private void withdraw(Post post, Instant now) {
        posts().replace(post, post.withdrawn(new Withdrawal("asked for", now)), List.of());
    }
}
