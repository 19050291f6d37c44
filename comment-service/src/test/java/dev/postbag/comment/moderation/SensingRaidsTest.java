package dev.postbag.comment.moderation;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryContributions;
import dev.postbag.comment.thread.InMemoryRaids;
import dev.postbag.comment.thread.InMemoryThreads;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Raid;
import dev.postbag.comment.thread.Revision;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SensingRaidsTest {

    private static final RaidRule RULE = new RaidRule(3, Duration.ofMinutes(10), Duration.ofMinutes(30));

    private final String post = Samples.post();
    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryRaids raids = new InMemoryRaids(threads);
    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SensingRaids sensing = new SensingRaids(raids, new InMemoryContributions(comments), RULE, clock);

    SensingRaidsTest() {
        threads.follow(PostState.published(post, 1, true), Samples.key());
    }

    @Test
    void moreNewcomersThanMayBeAreARaidThatEndsByItself() {
        newcomers(3);
        assertThat(sense()).isEmpty();
        newcomers(1);

        Raid raid = new Raid(NOON.plus(RULE.lasts()), "");
        assertThat(sense()).contains(raid);
        assertThat(raids.on(post)).contains(raid);
        pass(Duration.ofMinutes(29));
        assertThat(sense()).contains(raid);
        pass(Duration.ofMinutes(1));
        assertThat(sense()).isEmpty();
    }

    @Test
    void aRaidThatGoesOnIsFollowedByAnother() {
        newcomers(4);
        sense();
        pass(RULE.lasts().minusMinutes(1));
        newcomers(4);
        pass(Duration.ofMinutes(1));

        assertThat(sense()).contains(new Raid(now.plus(RULE.lasts()), ""));
    }

    @Test
    void whoCameLongAgoAndWhoIsKnownAreNoRaid() {
        newcomers(3);
        write("known");
        pass(RULE.within().plusSeconds(1));
        assertThat(sense()).isEmpty();
        for (int comment = 0; comment < 5; comment++) {
            write("known");
        }
        assertThat(sense()).isEmpty();
    }

    @Test
    void afterARaidWasCalledOffOnlyWhoComesAnewIsCounted() {
        newcomers(4);
        sense();
        pass(Duration.ofMinutes(1));
        assertThat(new CallingOffRaids(threads, raids, clock).callOff(post)).isTrue();
        assertThat(sense()).isEmpty();

        newcomers(4);
        assertThat(sense()).isPresent();
    }

    @Test
    void whatAModeratorSaysHoldsWhateverHeldBefore() {
        DeclaringRaids declaring = new DeclaringRaids(raids, clock);
        assertThat(declaring.declare("unknown", Duration.ofMinutes(5), "")).isEmpty();
        Raid raid = new Raid(NOON.plus(Duration.ofMinutes(5)), "We read everything.");

        assertThat(declaring.declare(post, Duration.ofHours(1), "")).isPresent();
        assertThat(declaring.declare(post, Duration.ofMinutes(5), "We read everything."))
                .contains(raid);
        assertThat(sense()).contains(raid);
        assertThat(new CallingOffRaids(threads, raids, clock).callOff("unknown"))
                .isFalse();
    }

    private Optional<Raid> sense() {
        return sensing.sense(post, raids.on(post));
    }

    private void newcomers(int number) {
        for (int newcomer = 0; newcomer < number; newcomer++) {
            write(UUID.randomUUID().toString());
        }
    }

    private void write(String contributor) {
        Words words = new Words("It was not raining.");
        comments.keep(Samples.published(Comment.published(
                UUID.randomUUID().toString(),
                post,
                null,
                now,
                new Comment.Said(contributor, "Quiet Kingfisher", Revision.plain(words, now), false),
                new Comment.Proof("receipt-hash", "fingerprint", ""))));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
