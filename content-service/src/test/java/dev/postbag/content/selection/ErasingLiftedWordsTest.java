package dev.postbag.content.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.content.integrity.AuditingPosts;
import dev.postbag.content.integrity.Misfit;
import dev.postbag.content.integrity.WrittenNotes;
import dev.postbag.content.post.Block;
import dev.postbag.content.post.ErasedComment;
import dev.postbag.content.post.FollowingErasures;
import dev.postbag.content.post.FollowingPicks;
import dev.postbag.content.post.HeedingEnds;
import dev.postbag.content.post.InMemoryKnownPicks;
import dev.postbag.content.post.InMemoryLiftings;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.KeptPosts;
import dev.postbag.content.post.KeptPosts.Kept;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.ReadingRevisions;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.ShownRevision;
import dev.postbag.content.post.TakingDownComments;
import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawingPosts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasingLiftedWordsTest {

    private static final String WORDS = "It was not raining that day, and I have it in writing.";
    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryKnownPicks picks = new InMemoryKnownPicks();
    private final InMemoryLiftings liftings = new InMemoryLiftings();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final List<ErasedComment> acknowledged = new ArrayList<>();
    private int callsLeft = Integer.MAX_VALUE;

    @BeforeEach
    void twoCommentsArePicked() {
        FollowingPicks following = new FollowingPicks(picks, new TakingDownComments(liftings, posts, clock));
        following.follow(SelectionSamples.pick("one", WORDS));
        following.follow(SelectionSamples.pick("two", "It was."));
    }

    @Test
    void theWordsAreNowhereAnyMoreAndTheRestStays() {
        Post draft = made("one", "two");
        new FollowingPicks(picks, new TakingDownComments(liftings, posts, clock))
                .follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_WITHDRAWN));
        assertThat(everythingOf(draft)).contains("in writing");

        erase("one");

        assertThat(everythingOf(draft))
                .doesNotContain("in writing")
                .doesNotContain("Bold one")
                .contains("It was.")
                .contains("Bold two");
        assertThat(acknowledged).containsExactly(new ErasedComment("one", "thread", NOW));
        assertThat(picks.of(List.of("one")).get("one").said()).isNull();
    }

    @Test
    void anErasedRevisionKeepsItsHashAndItsPlaceInTheChainAndSaysSo() {
        Post draft = made("one", "two");

        erase("one");

        Post after = posts.find(draft.id()).orElseThrow();
        Revision first = posts.revision(draft.id(), 1).orElseThrow();
        assertThat(first.hash()).isEqualTo(draft.current().hash());
        assertThat(first.erased().at()).isEqualTo(NOW);
        assertThat(after.current().follows(first)).isTrue();
        ShownRevision shown = new ReadingRevisions(posts).number(after, 1, true).orElseThrow();
        assertThat(shown.masked()).isTrue();
        WrittenNotes notes = audit(draft);
        assertThat(notes.names()).isEmpty();
        assertThat(notes.noted)
                .extracting(Misfit::kind, Misfit::id)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("revision-erased", draft.id() + "/1"));
    }

    @Test
    void aDamageToAnotherBlockOfAnErasedRevisionIsFound() {
        Post draft = made("one", "two");
        erase("one");
        Revision first = posts.revision(draft.id(), 1).orElseThrow();
        List<Block> forged = new ArrayList<>(first.blocks());
        forged.add(new Block.Preformatted("x", Block.Span.NONE, 1, "Forged"));
        posts.erase(draft.id(), first, with(first, first.title(), forged));

        assertThat(audit(draft).names()).containsExactly("revision-changed " + draft.id() + "/1");
    }

    @Test
    void aDamageFromBeforeTheErasureIsStillFound() {
        Post draft = made("one", "two");
        new FollowingPicks(picks, new TakingDownComments(liftings, posts, clock))
                .follow(KnownPick.ended("one", 4, WithdrawalReason.COMMENT_WITHDRAWN));
        Revision first = posts.revision(draft.id(), 1).orElseThrow();
        posts.erase(draft.id(), first, with(first, "Forged", first.blocks()));

        erase("one");

        assertThat(audit(draft).names()).containsExactly("revision-changed " + draft.id() + "/1");
    }

    @Test
    void whatIsErasedTwiceIsAcknowledgedTwiceAndStaysAsItIs() {
        Post draft = made("one");
        erase("one");
        String once = everythingOf(draft);

        erase("one");

        assertThat(everythingOf(draft)).isEqualTo(once);
        assertThat(acknowledged).hasSize(2);
    }

    @Test
    void aWithdrawnPostIsNotForgotten() {
        Post draft = made("one");
        new WithdrawingPosts(posts, clock).withdraw(new WithdrawPost(draft.id().value(), "Not now"));

        erase("one");

        assertThat(everythingOf(draft)).doesNotContain("in writing").doesNotContain("Bold one");
        Post after = posts.find(draft.id()).orElseThrow();
        assertThat(after.current().number()).isEqualTo(1);
        assertThat(after.current().isIntact()).isTrue();
        assertThat(after.current().hash()).isEqualTo(draft.current().hash());
    }

    @Test
    void aPickThatIsHeardLateBringsNothingBack() {
        erase("one");

        new FollowingPicks(picks, new TakingDownComments(liftings, posts, clock))
                .follow(SelectionSamples.pick("one", WORDS));

        assertThat(making().make(SelectionSamples.order("one"))).isInstanceOf(SelectionResult.NotPicked.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void whoDiesOnTheWayHearsItAgainAndCompletesIt(int calls) {
        Post draft = made("one", "two");
        callsLeft = calls;
        assertThatThrownBy(() -> erase("one", through(posts))).isInstanceOf(IllegalStateException.class);
        callsLeft = Integer.MAX_VALUE;

        erase("one");

        assertThat(everythingOf(draft)).doesNotContain("in writing").doesNotContain("Bold one");
        assertThat(audit(draft).names()).isEmpty();
        assertThat(acknowledged).isNotEmpty();
    }

    private void erase(String comment) {
        erase(comment, posts);
    }

    private void erase(String comment, Posts through) {
        new FollowingErasures(picks, new TakingDownComments(liftings, through, clock), acknowledged::add, clock)
                .follow(comment, "thread", 5);
    }

    private String everythingOf(Post post) {
        return posts.find(post.id()).orElseThrow().toString() + posts.putAside(post.id());
    }

    private WrittenNotes audit(Post draft) {
        WrittenNotes notes = new WrittenNotes();
        new AuditingPosts(new Kepts(posts.find(draft.id()).orElseThrow())).audit(notes);
        return notes;
    }

    private Post made(String... comments) {
        return SelectionSamples.made(making().make(SelectionSamples.order(comments)));
    }

    private MakingSelections making() {
        TakingDownComments takingDown = new TakingDownComments(liftings, posts, clock);
        return new MakingSelections(picks, liftings, new HeedingEnds(picks, takingDown, posts), posts, clock);
    }

    private static Revision with(Revision from, String title, List<Block> blocks) {
        return new Revision(
                from.number(),
                title,
                from.publishedOn(),
                blocks,
                from.hash(),
                from.previousHash(),
                from.createdAt(),
                from.erased());
    }

    /** Dies after so many calls: each had its effect. */
    private Posts through(Posts behind) {
        return (Posts) Proxy.newProxyInstance(
                Posts.class.getClassLoader(), new Class<?>[] {Posts.class}, (proxy, method, given) -> {
                    try {
                        Object answer = method.invoke(behind, given);
                        if (--callsLeft == 0) {
                            throw new IllegalStateException("killed");
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** One post as it is kept in memory. */
    private final class Kepts implements KeptPosts {

        private final Post post;

        Kepts(Post post) {
            this.post = post;
        }

        @Override
        public long count() {
            return 1;
        }

        @Override
        public void visitAll(Visitor visitor) {
            visit(post.id().value(), visitor);
        }

        @Override
        public void visit(String id, Visitor visitor) {
            int number = post.current().number();
            visitor.post(
                    new KeptPost(id, post.version(), post.slug().value(), new Kept(number, post.current()), Map.of()));
            IntStream.range(1, number)
                    .map(step -> number - step)
                    .forEach(earlier -> visitor.earlier(
                            id,
                            new Kept(earlier, posts.revision(post.id(), earlier).orElseThrow())));
        }

        @Override
        public Set<String> existing(Collection<String> ids) {
            return Set.of(post.id().value());
        }

        @Override
        public Map<String, String> owners(List<String> slugs) {
            return Map.of(post.slug().value(), post.id().value());
        }

        @Override
        public void visitSlugs(BiConsumer<String, String> slugAndPost) {}
    }
}
