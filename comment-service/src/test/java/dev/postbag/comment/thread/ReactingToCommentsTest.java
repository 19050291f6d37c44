package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReactingToCommentsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();
    private final WriteResult.Written written = discussion.write(wish(post, "Hello"));
    private final String id = written.comment().id();

    @Test
    void oneContributorCountsOnceInEachKind() {
        ContributorSecret contributor = react("agree", Optional.empty());
        react("agree", Optional.of(contributor));
        react("thanks", Optional.of(contributor));
        react("agree", Optional.empty());

        assertThat(counts()).isEqualTo(Map.of("agree", 2L, "thanks", 1L));
    }

    @Test
    void aReactionIsTakenBackByWhoeverMadeItAlone() {
        ContributorSecret contributor = react("agree", Optional.empty());
        discussion.takeBack(id, "agree", written.contributor());
        assertThat(counts()).isEqualTo(Map.of("agree", 1L));

        discussion.takeBack(id, "agree", contributor);
        discussion.takeBack(id, "agree", contributor);

        assertThat(counts()).isEmpty();
    }

    @Test
    void oneReactsOnlyInTheKindsThereAre() {
        assertThat(discussion.react(new React(id, "dislike", Optional.empty())))
                .isEqualTo(new ReactResult.NoSuchKind());
    }

    @Test
    void oneReactsOnlyToWhatCanBeRead() {
        assertThat(discussion.react(new React("unknown", "agree", Optional.empty())))
                .isEqualTo(new ReactResult.Refused(new CommentReading.NoSuchComment()));
        discussion.withdraw(written);
        assertThat(discussion.react(new React(id, "agree", Optional.empty())))
                .isEqualTo(new ReactResult.Refused(new CommentReading.Withdrawn()));
    }

    @Test
    void twoReactionsOfOneContributorHaveNothingInCommon() {
        ThreadKey key = Samples.key();
        Reaction one = Reaction.of(key, written.contributor(), id, "agree");

        assertThat(Reaction.of(key, written.contributor(), id, "agree")).isEqualTo(one);
        assertThat(Reaction.of(key, written.contributor(), id, "thanks").key()).isNotEqualTo(one.key());
        assertThat(Reaction.of(key, written.contributor(), "another", "agree").key())
                .isNotEqualTo(one.key());
        assertThat(one.key()).isNotEqualTo(written.contributor().hash(key));
    }

    private ContributorSecret react(String kind, Optional<ContributorSecret> contributor) {
        return ((ReactResult.Done) discussion.react(new React(id, kind, contributor))).contributor();
    }

    private Map<String, Long> counts() {
        discussion.follow();
        return discussion.listings.withId(id).orElseThrow().tally().reactions();
    }
}
