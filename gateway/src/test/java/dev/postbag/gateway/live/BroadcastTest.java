package dev.postbag.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    private static final Bookmark HERE = Bookmark.START
            .at(Dispatch.Source.POSTS, 0, 10)
            .at(Dispatch.Source.POSTS, 1, 20)
            .at(Dispatch.Source.COMMENTS, 0, 30);

    private final Broadcast broadcast = new Broadcast(3);
    private final Ear ear = new Ear("");

    @BeforeEach
    void connect() {
        broadcast.connected(HERE);
    }

    @Test
    void whoListensIsToldWhatChangesAndWhereToReadIt() {
        broadcast.join(ear, Optional.empty());
        broadcast.hear(List.of(post("PostRevised", "p1", 0, 10), thread("CommentPublished", "p2", 30)));

        assertThat(ear.names()).containsExactly("connected", "post-revised", "thread-changed");
        assertThat(ear.heard.get(1).body())
                .isEqualTo(
                        "{\"post\":\"p1\",\"at\":\"1970-01-01T00:00:00Z\",\"links\":{\"self\":\"/api/v1/posts/p1\"}}");
        assertThat(ear.heard.get(2).body()).contains("/api/v1/posts/p2/comments");
    }

    @Test
    void whatReadersSeeNothingOfIsNotTold() {
        broadcast.join(ear, Optional.empty());
        broadcast.hear(List.of(
                post("StoryResolved", "p1", 0, 10),
                post("SomethingNew", "p1", 0, 11),
                post("PostRevised", "\"},{", 0, 12),
                thread("ImportedCommentResolved", "p1", 30)));

        assertThat(ear.names()).containsExactly("connected");
    }

    @Test
    void whatComesAtOnceIsToldAtOnceSinceTenThousandMayListen() {
        broadcast.join(ear, Optional.empty());
        broadcast.hear(List.of(post("PostRevised", "p1", 0, 10), post("PostRevised", "p2", 0, 11)));
        Ear again = new Ear("");
        broadcast.join(again, Optional.of(HERE.text()));

        assertThat(ear.times).isEqualTo(2);
        assertThat(again.names()).containsExactly("post-revised", "post-revised", "connected");
        assertThat(again.times).isEqualTo(1);
    }

    @Test
    void whatCameOverTheWireTwiceIsToldOnce() {
        broadcast.join(ear, Optional.empty());
        broadcast.hear(List.of(post("PostRevised", "p1", 0, 10)));
        broadcast.hear(List.of(post("PostRevised", "p1", 0, 10)));

        assertThat(ear.names()).containsExactly("connected", "post-revised");
    }

    @Test
    void whoCaresForOnePostIsToldOfThatAlone() {
        Ear choosy = new Ear("p2");
        broadcast.join(choosy, Optional.empty());
        broadcast.hear(List.of(post("PostRevised", "p1", 0, 10), post("PostRevised", "p2", 1, 20)));

        assertThat(choosy.names()).containsExactly("connected", "post-revised");
        assertThat(choosy.heard.getLast().post()).isEqualTo("p2");
    }

    @Test
    void whoComesBackIsToldWhatTheyMissedAtAnyReplicaHoweverItIsMixedThere() {
        Broadcast other = new Broadcast(3);
        other.connected(HERE);
        broadcast.join(ear, Optional.empty());
        broadcast.hear(List.of(post("PostPublished", "p1", 0, 10), thread("CommentPublished", "p1", 30)));
        other.hear(List.of(
                thread("CommentPublished", "p1", 30),
                post("PostWithdrawn", "p9", 1, 20),
                post("PostPublished", "p1", 0, 10)));

        Ear again = new Ear("");
        other.join(again, Optional.of(ear.heard.getLast().heard().text()));

        assertThat(again.names()).containsExactly("post-withdrawn", "connected");
    }

    @Test
    void whoWasAwayTooLongIsToldThatSomethingIsMissing() {
        broadcast.join(ear, Optional.empty());
        String before = ear.heard.getLast().heard().text();
        for (int place = 10; place < 14; place++) {
            broadcast.hear(List.of(post("PostRevised", "p1", 0, place)));
        }
        Ear late = new Ear("");
        broadcast.join(late, Optional.of(before));
        Ear inTime = new Ear("");
        broadcast.join(inTime, Optional.of(ear.heard.get(1).heard().text()));

        assertThat(late.names()).containsExactly("missed");
        assertThat(inTime.names()).containsExactly("post-revised", "post-revised", "post-revised", "connected");
    }

    @Test
    void whatIsNoPlaceOrOneThatWasNeverReachedIsAnsweredAlike() {
        Ear odd = new Ear("");
        broadcast.join(odd, Optional.of("no place"));
        broadcast.join(odd, Optional.of(HERE.at(Dispatch.Source.POSTS, 0, 99).text()));

        assertThat(odd.names()).containsExactly("missed", "missed");
    }

    @Test
    void aLostWireIsToldAndWhetherAnythingWasMissed() {
        broadcast.join(ear, Optional.empty());
        broadcast.cutOff();
        broadcast.connected(HERE);
        broadcast.cutOff();
        broadcast.connected(HERE.at(Dispatch.Source.POSTS, 0, 12));
        Ear before = new Ear("");
        broadcast.join(before, Optional.of(HERE.text()));

        assertThat(ear.names()).containsExactly("connected", "cut-off", "connected", "cut-off", "missed");
        assertThat(before.names()).containsExactly("missed");
    }

    @Test
    void whoJoinsWhileTheWireIsLostIsToldWhatCameBefore() {
        broadcast.hear(List.of(post("PostRevised", "p1", 0, 10)));
        broadcast.cutOff();
        broadcast.join(ear, Optional.of(HERE.text()));
        broadcast.connected(ear.heard.getLast().heard());

        assertThat(ear.names()).containsExactly("post-revised", "cut-off", "connected");
        assertThat(ear.heard.getLast().heard()).isEqualTo(HERE.at(Dispatch.Source.POSTS, 0, 11));
    }

    @Test
    void whoIsToldNothingForLongKeepsTheirPlaceToo() {
        Ear choosy = new Ear("p2");
        broadcast.join(choosy, Optional.empty());
        for (int place = 10; place < 20; place++) {
            broadcast.hear(List.of(post("PostRevised", "p1", 0, place)));
        }
        broadcast.beat();
        Ear again = new Ear("p2");
        broadcast.join(again, Optional.of(choosy.heard.getLast().heard().text()));

        assertThat(again.names()).containsExactly("connected");
    }

    @Test
    void whoStillListensWhenItIsOverIsSentAway() {
        Ear gone = new Ear("");
        broadcast.join(ear, Optional.empty());
        broadcast.join(gone, Optional.empty());
        broadcast.leave(gone);
        broadcast.dismiss();

        assertThat(ear.dismissed).isTrue();
        assertThat(gone.dismissed).isFalse();
    }

    @Test
    void whoComesWhileTheGatewayStopsIsSentOnSinceAnAnswerWithoutAnEndWouldHoldItUp() {
        broadcast.dismiss();
        broadcast.join(ear, Optional.empty());

        assertThat(ear.dismissed).isTrue();
    }

    @Test
    void whoLeftIsToldNothing() {
        broadcast.join(ear, Optional.empty());
        broadcast.leave(ear);
        broadcast.hear(List.of(post("PostRevised", "p1", 0, 10)));

        assertThat(ear.names()).containsExactly("connected");
        assertThat(broadcast.listeners()).isZero();
    }

    private static Dispatch post(String type, String post, int partition, long place) {
        return new Dispatch(type, Dispatch.Source.POSTS, post, Instant.EPOCH, partition, place);
    }

    private static Dispatch thread(String type, String post, long place) {
        return new Dispatch(type, Dispatch.Source.COMMENTS, post, Instant.EPOCH, 0, place);
    }

    private static final class Ear implements Listener {

        private final String post;
        private final List<Bulletin> heard = new ArrayList<>();
        private boolean dismissed;
        private int times;

        Ear(String post) {
            this.post = post;
        }

        List<String> names() {
            return heard.stream().map(Bulletin::name).toList();
        }

        @Override
        public boolean cares(String other, Set<String> topics) {
            return post.isEmpty() || post.equals(other);
        }

        @Override
        public void dismiss() {
            dismissed = true;
        }

        @Override
        public void tell(List<Bulletin> bulletins) {
            heard.addAll(bulletins);
            times++;
        }
    }
}
