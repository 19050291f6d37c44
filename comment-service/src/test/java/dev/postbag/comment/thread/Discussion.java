package dev.postbag.comment.thread;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The whole feature in memory, with a clock that stands still until told. */
final class Discussion extends Clock {

    static final Duration EDIT_WINDOW = Duration.ofMinutes(15);
    static final Duration CLOSE_AFTER = Duration.ofDays(1_000);
    private static final ClosingRule CLOSING = new ClosingRule(Optional.of(CLOSE_AFTER));
    private static final HouseRules RULES = new HouseRules(EDIT_WINDOW, false, List.of("Shingle Street"));

    final InMemoryThreads threads = new InMemoryThreads();
    final InMemoryComments kept = new InMemoryComments();
    final InMemoryReactions reactions = new InMemoryReactions();
    final InMemoryTallies tallies = new InMemoryTallies(kept, reactions);
    final InMemoryListings listings = new InMemoryListings(kept, tallies);
    final InMemoryRaids raids = new InMemoryRaids(threads);
    final InMemoryDoors doors = new InMemoryDoors(threads, raids);
    final InMemoryTurns turns = new InMemoryTurns();
    final InMemoryChanges changes = new InMemoryChanges(kept, threads);
    final InMemoryContributors contributors = new InMemoryContributors();
    final InMemoryTidings tidings = new InMemoryTidings();
    private final SecureRandom random = new SecureRandom();
    Screening screening = candidate -> Optional.empty();
    private volatile Instant now = Samples.NOON;

    String openThread() {
        String post = Samples.post();
        follow(PostState.published(post, 1, true));
        return post;
    }

    void follow(PostState state) {
        new FollowingPosts(threads, new InMemoryLiftings(threads), tidings, random).follow(state);
    }

    WritingComments writing() {
        return writing(kept);
    }

    WritingComments writing(Comments comments) {
        return new WritingComments(
                doors,
                comments,
                new AdmittingContributors(CLOSING),
                turns,
                new NamingContributors(contributors, random),
                new ClaimingNames(contributors, new ReadingNames(text -> text, RULES)),
                Block::plain,
                screening,
                RULES,
                random,
                this);
    }

    WriteResult.Written write(WriteComment wish) {
        return (WriteResult.Written) writing().write(wish);
    }

    ReviseResult revise(WriteResult.Written written, String words) {
        Comment comment = kept.withId(written.comment().id()).orElseThrow();
        return revising(kept)
                .revise(new ReviseComment(
                        comment.id(),
                        written.receipt(),
                        comment.version(),
                        Optional.of(new Words(words)),
                        Optional.empty(),
                        false));
    }

    ReviseResult consent(WriteResult.Written written, boolean mayBePicked) {
        Comment comment = kept.withId(written.comment().id()).orElseThrow();
        return revising(kept)
                .revise(new ReviseComment(
                        comment.id(),
                        written.receipt(),
                        comment.version(),
                        Optional.empty(),
                        Optional.of(mayBePicked),
                        false));
    }

    CommentReading read(WriteResult.Written written, Optional<Receipt> receipt) {
        return new ReadingComments(threads, kept, RULES, this)
                .read(written.comment().id(), receipt);
    }

    RevisingComments revising(Comments comments) {
        return new RevisingComments(threads, comments, Block::plain, screening, RULES, this);
    }

    WithdrawResult withdraw(WriteResult.Written written) {
        return new WithdrawingComments(kept, this).withdraw(written.comment().id(), written.receipt());
    }

    List<Comment> shown(String post) {
        return shown(ThreadPart.whole(post), Optional.empty(), 1_000).stream()
                .map(Listed::comment)
                .toList();
    }

    List<Listed> shown(ThreadPart part, Optional<Position> after, int limit) {
        return ((ThreadReading.Shown) reading().read(part, after, limit)).comments();
    }

    ReadingThreads reading() {
        return new ReadingThreads(threads, kept, listings);
    }

    ReactResult react(React wish) {
        return new ReactingToComments(
                        threads,
                        new ReadingComments(threads, kept, RULES, this),
                        reactions,
                        new ReactionKinds(List.of("agree", "thanks")),
                        random)
                .react(wish);
    }

    void takeBack(String comment, String kind, ContributorSecret contributor) {
        new TakingReactionsBack(threads, kept, reactions).takeBack(comment, kind, contributor);
    }

    RecountingComments recounting() {
        return new RecountingComments(tallies);
    }

    NumberingChanges numbering() {
        return new NumberingChanges(changes, recounting(), tidings);
    }

    ReadingDoors readingDoors() {
        return new ReadingDoors(doors, CLOSING, this);
    }

    SettingDoors settingDoors() {
        return new SettingDoors(readingDoors(), doors);
    }

    ReadingChanges readingChanges() {
        return new ReadingChanges(threads, changes, numbering(), listings);
    }

    PlaceReading place(Comment comment, Order order, int limit) {
        return new FindingPlaces(new ReadingComments(threads, kept, RULES, this), listings)
                .find(comment.id(), order, limit);
    }

    /** Has counts and numbers follow. */
    Discussion follow() {
        new FollowingChanges(changes, numbering(), new CountingReactions(reactions, recounting(), tidings)).follow();
        return this;
    }

    Discussion pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("It shows one zone's time");
    }
}
