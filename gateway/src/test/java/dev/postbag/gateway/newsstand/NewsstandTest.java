package dev.postbag.gateway.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.newsstand.store.CaffeineCopies;
import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsstandTest {

    private static final Subject POST = new Subject(Subject.Kind.POST, "p1");
    private static final Subject THREAD = new Subject(Subject.Kind.THREAD, "p1");

    private final Newsstand<String> newsstand = new Newsstand<>(
            new CaffeineCopies<>(10_000), (ids, print) -> Optional.of(print + " without " + new TreeSet<>(ids)));
    private final List<CompletableFuture<Printed<String>>> printing = new ArrayList<>();

    @BeforeEach
    void connect() {
        newsstand.connected(Bookmark.START);
    }

    @Test
    void anAnswerLiesReadyOnceItWasAskedFor() {
        keep("/posts/p1", POST, "one");
        assertThat(newsstand.current("/posts/p1")).contains("one");
        assertThat(newsstand.current("/posts/p2")).isEmpty();
    }

    @Test
    void howeverManyWaitTheServiceIsAskedOnce() {
        List<CompletionStage<Handed<String>>> waiting = new ArrayList<>();
        for (int reader = 0; reader < 50; reader++) {
            waiting.add(order("/posts/p1", Subject.Kind.POST));
        }
        assertThat(printing).hasSize(1);
        printing.getFirst().complete(new Printed.Kept<>(POST, "one", 3));
        assertThat(waiting)
                .allSatisfy(reader ->
                        assertThat(reader.toCompletableFuture()).isCompletedWithValue(new Handed.Fresh<>("one", true)));
    }

    @Test
    void whereAskingFailsAtOnceNobodyWaitsForEver() {
        for (int times = 0; times < 2; times++) {
            assertThat(newsstand
                            .order("/posts/p1", Subject.Kind.POST, () -> {
                                throw new IllegalStateException("closed");
                            })
                            .toCompletableFuture())
                    .isCompletedWithValueMatching(
                            handed -> handed instanceof Handed.Nothing<String> nothing && nothing.status() == 500);
        }
    }

    @Test
    void anEventTakesTheAnswerAwayUnderEachOfItsAddresses() {
        keep("/posts/p1", POST, "one");
        keep("/posts/a-slug", POST, "one");
        keep("/posts", Subject.ofPosts(), "list");
        keep("/posts/p2", new Subject(Subject.Kind.POST, "p2"), "two");
        hear(Dispatch.Source.POSTS, "PostRevised", "p1");
        assertThat(newsstand.current("/posts/p1")).isEmpty();
        assertThat(newsstand.current("/posts/a-slug")).isEmpty();
        assertThat(newsstand.current("/posts")).isEmpty();
        assertThat(newsstand.current("/posts/p2")).contains("two");
    }

    @Test
    void aCommentChangesTheThreadAndAWithdrawnPostToo() {
        keep("/posts/p1/comments", THREAD, "thread");
        keep("/posts/p1", POST, "one");
        hear(Dispatch.Source.COMMENTS, "CommentHidden", "p1");
        assertThat(newsstand.current("/posts/p1/comments")).isEmpty();
        assertThat(newsstand.current("/posts/p1")).contains("one");
        keep("/posts/p1/comments", THREAD, "thread");
        hear(Dispatch.Source.POSTS, "PostWithdrawn", "p1");
        assertThat(newsstand.current("/posts/p1/comments")).isEmpty();
    }

    @Test
    void whatWasTakenAwayIsHadAnewBeforeAnybodyAsks() {
        keep("/posts/p1/comments", THREAD, "thread");
        keep("/posts/p2/comments", new Subject(Subject.Kind.THREAD, "p2"), "another");
        hear(Dispatch.Source.COMMENTS, "CommentRevised", "p1");
        assertThat(printing).hasSize(3);
        printing.getLast().complete(new Printed.Kept<>(THREAD, "edited", 6));
        assertThat(newsstand.current("/posts/p1/comments")).contains("edited");
        newsstand.follow(List.of(new Change.Replaced(THREAD)));
        printing.getLast().complete(new Printed.Kept<>(THREAD, "edited again", 12));
        assertThat(newsstand.current("/posts/p1/comments")).contains("edited again");
    }

    @Test
    void whatChangesWhileItIsHadAnewIsHadOnceMoreAndOneAtATime() {
        keep("/posts/p1/comments", THREAD, "thread");
        for (int times = 0; times < 5; times++) {
            hear(Dispatch.Source.COMMENTS, "CommentRevised", "p1");
        }
        assertThat(printing).hasSize(2);
        printing.getLast().complete(new Printed.Kept<>(THREAD, "too early", 9));
        assertThat(newsstand.current("/posts/p1/comments")).isEmpty();
        assertThat(printing).hasSize(3);
        printing.getLast().complete(new Printed.Kept<>(THREAD, "edited", 6));
        assertThat(newsstand.current("/posts/p1/comments")).contains("edited");
        assertThat(printing).hasSize(3);
    }

    @Test
    void whatIsGoneOrCannotBeHadIsNotAskedForAgain() {
        keep("/posts/p1/comments", THREAD, "thread");
        hear(Dispatch.Source.COMMENTS, "CommentHidden", "p1");
        printing.getLast().complete(new Printed.Nothing<>(503, "silent"));
        keep("/posts/p1", POST, "one");
        hear(Dispatch.Source.POSTS, "PostWithdrawn", "p1");
        printing.getLast().complete(new Printed.Once<>("gone"));
        assertThat(printing).hasSize(4);
    }

    @Test
    void cutOffNothingIsAskedForAgainAndAgain() {
        keep("/posts/p1/comments", THREAD, "thread");
        hear(Dispatch.Source.COMMENTS, "CommentRevised", "p1");
        newsstand.cutOff();
        printing.getLast().complete(new Printed.Kept<>(THREAD, "edited", 6));
        assertThat(printing).hasSize(2);
    }

    @Test
    void aFeedFollowsEverythingThatItTellsOf() {
        for (String type : List.of("PostPublished", "PostRevised", "PostWithdrawn", "StoryResolved", Dispatch.RETOLD)) {
            keep("/feeds/atom.xml", Subject.ofFeeds(), "feed");
            hear(Dispatch.Source.POSTS, type, "p1");
            assertThat(newsstand.current("/feeds/atom.xml")).as(type).isEmpty();
        }
        keep("/feeds/atom.xml", Subject.ofFeeds(), "feed");
        hear(Dispatch.Source.POSTS, "PostCounted", "p1");
        hear(Dispatch.Source.POSTS, "QuotationsAttributed", "p1");
        hear(Dispatch.Source.COMMENTS, "CommentPublished", "p1");
        assertThat(newsstand.current("/feeds/atom.xml")).contains("feed");
    }

    @Test
    void whatWasAskedForBeforeAnEventIsGivenAndNotKept() {
        CompletionStage<Handed<String>> early = order("/posts/a-slug", Subject.Kind.POST);
        hear(Dispatch.Source.POSTS, "PostRevised", "p1");
        printing.getFirst().complete(new Printed.Kept<>(POST, "old", 3));
        assertThat(early.toCompletableFuture()).isCompletedWithValue(new Handed.Overtaken<>("old"));
        assertThat(newsstand.current("/posts/a-slug")).isEmpty();
    }

    @Test
    void whereSomethingHappensAllTheTimeTheAnswerOfBeforeIsTheLastThatCame() {
        keep("/posts/p1/comments", THREAD, "none");
        for (int comments = 1; comments <= 3; comments++) {
            order("/posts/p1/comments", Subject.Kind.THREAD);
            hear(Dispatch.Source.COMMENTS, "CommentPublished", "p1");
            printing.getLast().complete(new Printed.Kept<>(THREAD, comments + " comments", 10));
            assertThat(newsstand.current("/posts/p1/comments")).isEmpty();
            assertThat(newsstand.outdated("/posts/p1/comments"))
                    .contains(new Handed.Outdated<>(comments + " comments"));
        }
        order("/posts/p1/comments", Subject.Kind.THREAD);
        newsstand.hear(List.of(ofComment("CommentHidden", "c1")));
        printing.get(printing.size() - 2).complete(new Printed.Kept<>(THREAD, "4 comments", 10));
        assertThat(newsstand.outdated("/posts/p1/comments")).contains(new Handed.Outdated<>("4 comments without [c1]"));
    }

    @Test
    void whatWasOvertakenTakesTheRoomOfNothingThatWasAskedForLater() {
        order("/posts/p1/comments", Subject.Kind.THREAD);
        hear(Dispatch.Source.COMMENTS, "CommentPublished", "p1");
        order("/posts/p1/comments", Subject.Kind.THREAD);
        printing.getLast().complete(new Printed.Kept<>(THREAD, "late", 4));
        printing.getFirst().complete(new Printed.Kept<>(THREAD, "early", 5));
        assertThat(newsstand.current("/posts/p1/comments")).contains("late");
    }

    @Test
    void whoAsksAfterAnEventDoesNotWaitForAnAnswerOfBefore() {
        order("/posts/p1", Subject.Kind.POST);
        hear(Dispatch.Source.POSTS, "PostRevised", "p1");
        CompletionStage<Handed<String>> late = order("/posts/p1", Subject.Kind.POST);
        assertThat(printing).hasSize(2);
        printing.get(1).complete(new Printed.Kept<>(POST, "new", 3));
        printing.get(0).complete(new Printed.Kept<>(POST, "old", 3));
        assertThat(late.toCompletableFuture()).isCompletedWithValue(new Handed.Fresh<>("new", true));
        assertThat(newsstand.current("/posts/p1")).contains("new");
    }

    @Test
    void anEventOfAnotherPostKeepsNothingFromBeingKept() {
        order("/posts/p1", Subject.Kind.POST);
        hear(Dispatch.Source.POSTS, "PostRevised", "p2");
        printing.getFirst().complete(new Printed.Kept<>(POST, "one", 3));
        assertThat(newsstand.current("/posts/p1")).contains("one");
    }

    @Test
    void cutOffNothingLiesReadyAndNothingIsKept() {
        keep("/posts/p1", POST, "one");
        order("/posts/p2", Subject.Kind.POST);
        newsstand.cutOff();
        assertThat(newsstand.isOpen()).isFalse();
        assertThat(newsstand.current("/posts/p1")).isEmpty();
        newsstand.connected(Bookmark.START);
        printing.getLast().complete(new Printed.Kept<>(new Subject(Subject.Kind.POST, "p2"), "two", 3));
        assertThat(newsstand.current("/posts/p1")).isEmpty();
        assertThat(newsstand.current("/posts/p2")).isEmpty();
    }

    @Test
    void whileTheServiceIsSilentTheAnswerOfBeforeIsGivenWhereOnlyMoreWasSaid() {
        keep("/posts/p1/comments", THREAD, "thread");
        hear(Dispatch.Source.COMMENTS, "CommentPublished", "p1");
        assertThat(newsstand.current("/posts/p1/comments")).isEmpty();
        assertThat(silence("/posts/p1/comments", Subject.Kind.THREAD)).isEqualTo(new Handed.Outdated<>("thread"));
        hear(Dispatch.Source.COMMENTS, "CommentErased", "p1");
        assertThat(silence("/posts/p1/comments", Subject.Kind.THREAD)).isEqualTo(new Handed.Nothing<>(503, "silent"));
    }

    @Test
    void whatWasAddedToHereIsAskedForAnewAndGivenAsItWasWhileTheServiceIsSilent() {
        keep("/posts/p1/comments", THREAD, "thread");
        newsstand.follow(List.of(new Change.Added(THREAD)));
        assertThat(newsstand.current("/posts/p1/comments")).isEmpty();
        assertThat(silence("/posts/p1/comments", Subject.Kind.THREAD)).isEqualTo(new Handed.Outdated<>("thread"));
        newsstand.follow(List.of(new Change.Replaced(THREAD)));
        assertThat(silence("/posts/p1/comments", Subject.Kind.THREAD)).isEqualTo(new Handed.Nothing<>(503, "silent"));
    }

    @Test
    void thatACaptureWasReadAgainLeavesTheListOfBeforeForWhoeverGetsNoNewOne() {
        keep("/posts", Subject.ofPosts(), "list");
        hear(Dispatch.Source.POSTS, "StoryResolved", "p1");
        assertThat(silence("/posts", Subject.Kind.POSTS)).isEqualTo(new Handed.Outdated<>("list"));
    }

    @Test
    void whatIsNotThereAnyMoreIsForgotten() {
        keep("/posts/p1", POST, "one");
        hear(Dispatch.Source.POSTS, "PostCounted", "p1");
        order("/posts/p1", Subject.Kind.POST);
        printing.getLast().complete(new Printed.Once<>("moved"));
        assertThat(silence("/posts/p1", Subject.Kind.POST)).isEqualTo(new Handed.Nothing<>(503, "silent"));
    }

    @Test
    void whatIsAskedForSeldomMakesRoom() {
        for (int post = 0; post < 100; post++) {
            keep("/posts/p" + post, new Subject(Subject.Kind.POST, "p" + post), "x");
        }
        long ready = java.util.stream.IntStream.range(0, 100)
                .filter(post -> newsstand.current("/posts/p" + post).isPresent())
                .count();
        assertThat(ready).isBetween(1L, 20L);
    }

    @Test
    void ofWhatWasAlteredTheAnswerOfBeforeIsGivenWithoutItWhileTheServiceIsSilent() {
        keep("/posts/p1/comments", THREAD, "thread");
        newsstand.hear(List.of(ofComment("CommentRevised", "c1")));
        assertThat(newsstand.current("/posts/p1/comments")).isEmpty();
        printing.getLast().complete(new Printed.Nothing<>(503, "silent"));
        assertThat(newsstand.outdated("/posts/p1/comments")).contains(new Handed.Outdated<>("thread without [c1]"));
        newsstand.hear(List.of(ofComment("CommentHidden", "c2"), ofComment("ThreadCounted", "")));
        printing.getLast().complete(new Printed.Nothing<>(503, "silent"));
        assertThat(newsstand.outdated("/posts/p1/comments"))
                .contains(new Handed.Outdated<>("thread without [c1] without [c2]"));
        newsstand.hear(List.of(ofComment("ThreadReduced", "")));
        printing.getLast().complete(new Printed.Nothing<>(503, "silent"));
        assertThat(newsstand.outdated("/posts/p1/comments")).isEmpty();
    }

    @Test
    void aRevisedPostIsLeftOutOfListsAloneAndWhatItIsPartOfOtherwiseIsGivenToNobody() {
        keep("/posts", Subject.ofPosts(), "list");
        keep("/posts/p1", POST, "one");
        keep("/topics", Subject.ofDigests(), "topics");
        hear(Dispatch.Source.POSTS, "PostRevised", "p1");
        printing.subList(3, 6).forEach(asked -> asked.complete(new Printed.Nothing<>(503, "silent")));
        assertThat(newsstand.outdated("/posts")).contains(new Handed.Outdated<>("list without [p1]"));
        assertThat(newsstand.outdated("/posts/p1")).isEmpty();
        assertThat(newsstand.outdated("/topics")).isEmpty();
    }

    @Test
    void whatIsAlteredAgainAndAgainIsGivenToNobodyInTheEnd() {
        keep("/posts/p1/comments", THREAD, "thread");
        for (int comment = 0; comment <= 100; comment++) {
            assertThat(newsstand.subject("/posts/p1/comments")).isPresent();
            newsstand.hear(List.of(ofComment("CommentRevised", "c" + comment)));
        }
        assertThat(newsstand.subject("/posts/p1/comments")).isEmpty();
    }

    private static Dispatch ofComment(String type, String comment) {
        return new Dispatch(type, Dispatch.Source.COMMENTS, "p1", Instant.EPOCH, 0, 0, comment, Set.of());
    }

    private Handed<String> silence(String address, Subject.Kind kind) {
        CompletionStage<Handed<String>> asked = order(address, kind);
        printing.getLast().complete(new Printed.Nothing<>(503, "silent"));
        return asked.toCompletableFuture().join();
    }

    private void keep(String address, Subject subject, String print) {
        order(address, subject.kind());
        printing.getLast().complete(new Printed.Kept<>(subject, print, print.length()));
    }

    private CompletionStage<Handed<String>> order(String address, Subject.Kind kind) {
        return newsstand.order(address, kind, () -> {
            CompletableFuture<Printed<String>> coming = new CompletableFuture<>();
            printing.add(coming);
            return coming;
        });
    }

    private void hear(Dispatch.Source source, String type, String post) {
        newsstand.hear(List.of(new Dispatch(type, source, post, Instant.EPOCH, 0, 0)));
    }
}
