package dev.postbag.comment.moderation;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.thread.Candidate;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Contributions;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryContributions;
import dev.postbag.comment.thread.InMemoryRaids;
import dev.postbag.comment.thread.InMemoryThreads;
import dev.postbag.comment.thread.Markup;
import dev.postbag.comment.thread.PostState;
import dev.postbag.comment.thread.Raid;
import dev.postbag.comment.thread.Revision;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.Words;
import dev.postbag.comment.thread.format.CommonMarkMarkup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningCommentsTest {

    private static final Markup MARKUP = new CommonMarkMarkup();
    private static final DeskRules DESK =
            new DeskRules(Mode.AFTER, Duration.ofMinutes(10), Duration.ofMillis(200), Map.of());

    private final String post = Samples.post();
    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryPostModes modes = new InMemoryPostModes();
    private final InMemoryRuleBooks books = new InMemoryRuleBooks();
    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemoryRaids raids = new InMemoryRaids(threads);
    private final List<String> failed = new ArrayList<>();

    @Test
    void whatNoRuleFindsAnythingInIsShown() {
        assertThat(screen("It was not raining that day, I think.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You NINCOMPOOP!",
                "What a nincompoop.",
                "Nincómpoop",
                "a_nincompoop_you are",
                "he is a fool of  the first order"
            })
    void aWordOfAListIsFoundWhateverItsCaseAccentsAndPunctuation(String words) {
        rules(new Rule(
                "banned",
                Verdict.REJECT,
                Reason.ABUSE,
                new Check.WordList(List.of("nincompoop", "Fool of the first order"))));

        assertThat(screen(words)).get().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.REJECT);
            assertThat(decision.reason()).isEqualTo(Reason.ABUSE);
            assertThat(decision.by().name()).isEqualTo("banned");
            assertThat(decision.revision()).isEqualTo(1);
        });
        assertThat(screen("They are nincompoops of the second order")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You **nin**compoop!",
                "You ninc&#111;mpoop!",
                "You [nincom](https://a.example)poop!",
                "> - You ninc*ompoop*!",
                "You nin\u200Bcompoop!",
                "You nin\u00ADcom\u2060poop!",
                "You [nincompoop](https://a.example)",
                "<nincompoop>",
                "nincompoop\u200Bfool"
            })
    void aWordOfAListIsFoundInWhatIsShownAndInWhatIsWritten(String words) {
        rules(new Rule("banned", Verdict.REJECT, Reason.ABUSE, new Check.WordList(List.of("nincompoop"))));

        assertThat(screen(words)).isPresent();
    }

    @Test
    void theFirstRuleThatFindsSomethingDecides() {
        rules(
                new Rule("suspect", Verdict.HOLD, Reason.NEEDS_A_LOOK, new Check.WordList(List.of("offer"))),
                new Rule("links", Verdict.REJECT, Reason.SPAM, new Check.Links(0)));

        assertThat(screen("An offer: https://example.org"))
                .get()
                .matches(decision -> decision.by().name().equals("suspect"));
        assertThat(screen("See https://example.org"))
                .get()
                .matches(decision -> decision.by().name().equals("links"));
    }

    @Test
    void linksAreCounted() {
        rules(new Rule("links", Verdict.HOLD, Reason.SPAM, new Check.Links(2)));

        assertThat(screen("https://a.example and www.b.example")).isEmpty();
        assertThat(screen("https://a.example, HTTP://b.example, www.c.example")).isPresent();
    }

    @Test
    void aLinkIsCountedWhateverMarksAndAccentsStandBeforeIt() {
        rules(new Rule("links", Verdict.HOLD, Reason.SPAM, new Check.Links(0)));

        assertThat(screen("_www.a.example_")).isPresent();
        assertThat(screen("h" + "\u0301".repeat(9_980) + "www.a.example")).isPresent();
        assertThat(screen("awww. So sweet")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Write to gull@example.org", "Call +44 20 7946 0123 now", "020 7946 0123", "0049/30 1234567"})
    void whatReachesAPersonIsPersonalData(String words) {
        rules(new Rule("data", Verdict.HOLD, Reason.PERSONAL_DATA, new Check.PersonalData()));

        assertThat(screen(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 07700&#32;900123 now",
                "Call 07700\u00A0900\u202F123 now",
                "Call 0770\u200B0 900123 now",
                "Call 07700 **900**123 now",
                "joe&#64;x.example",
                "joe\\@x.example",
                "[joe](mailto:gull@x.example)"
            })
    void whatReachesAPersonOnceItIsShownIsPersonalData(String words) {
        rules(new Rule("data", Verdict.HOLD, Reason.PERSONAL_DATA, new Check.PersonalData()));

        assertThat(screen(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"On 23 August 2025 at 10:30", "It cost 1,250,000", "Room 101 @ noon", "2025-08-23"})
    void aDateOrASumIsNot(String words) {
        rules(new Rule("data", Verdict.HOLD, Reason.PERSONAL_DATA, new Check.PersonalData()));

        assertThat(screen(words)).isEmpty();
    }

    @Test
    void theSameOrNearlyTheSameWordsAgainInTheThreadAreARepeatWhoeverSaysThem() {
        rules(new Rule("again", Verdict.HOLD, Reason.REPETITION, new Check.Repeats(Duration.ofHours(1))));
        keep("one", "The lamp on the harbour wall was lit again last night and shone.", NOON.minusSeconds(60));
        keep("one", "Quite so", NOON.minusSeconds(60));

        assertThat(screen("the lamp on the harbour wall was lit again last night, and shone"))
                .isPresent();
        assertThat(screen("The lamp on the harbour wall was lit again last night and shone!! Yes"))
                .isPresent();
        assertThat(screen("The lamp on the harbour wall was never lit, as I know"))
                .isEmpty();
        assertThat(screen("Quite so")).isEmpty();
        assertThat(screening(contributions()).screen(candidate("one", "Quite so!", NOON)))
                .isPresent();
        assertThat(screening(contributions())
                        .screen(candidate(
                                "two",
                                "The lamp on the harbour wall was lit again last night and shone.",
                                NOON.plusSeconds(3_600))))
                .isEmpty();
    }

    @Test
    void tooManyCommentsOfOneContributorAreAFlood() {
        rules(new Rule("flood", Verdict.HOLD, Reason.FLOOD, new Check.Flood(2, Duration.ofMinutes(1))));
        keep("one", "First", NOON.minusSeconds(30));
        assertThat(screening(contributions()).screen(candidate("one", "Second", NOON)))
                .isEmpty();
        keep("one", "Second", NOON.minusSeconds(10));

        assertThat(screening(contributions()).screen(candidate("one", "Third", NOON)))
                .isPresent();
        assertThat(screening(contributions()).screen(candidate("two", "Third", NOON)))
                .isEmpty();
    }

    @Test
    void ofAContributorWhoseSecretIsNewNothingIsLookedFor() {
        rules(new Rule("flood", Verdict.HOLD, Reason.FLOOD, new Check.Flood(1, Duration.ofMinutes(1))));
        modes.choose(post, Mode.BEFORE_FIRST, 0);
        Candidate newcomer = new Candidate(comment("one", "First", NOON), true, Optional.empty());

        assertThat(screening(new ContributionsOutOfReach()).screen(newcomer))
                .get()
                .matches(decision -> decision.by().name().equals("mode:before-first"));
        assertThat(failed).isEmpty();
    }

    @Test
    void aRuleThatFailsSendsTheCommentToAModeratorUnderItsName() {
        rules(new Rule("flood", Verdict.REJECT, Reason.FLOOD, new Check.Flood(2, Duration.ofMinutes(1))));

        Optional<Decision> decision = screening(new ContributionsOutOfReach()).screen(candidate("one", "Words", NOON));

        assertThat(decision).get().satisfies(made -> {
            assertThat(made.verdict()).isEqualTo(Verdict.HOLD);
            assertThat(made.reason()).isEqualTo(Reason.RULE_FAILED);
            assertThat(made.by().name()).isEqualTo("flood");
        });
        assertThat(failed).containsExactly("flood");
    }

    @Test
    void aRuleThatIsSlowSendsTheCommentToAModeratorUnderItsName() {
        rules(new Rule("again", Verdict.REJECT, Reason.REPETITION, new Check.Repeats(Duration.ofDays(1))));

        Optional<Decision> decision = screening(new ContributionsOutOfReach()).screen(candidate("one", "Words", NOON));

        assertThat(decision).get().satisfies(made -> {
            assertThat(made.verdict()).isEqualTo(Verdict.HOLD);
            assertThat(made.reason()).isEqualTo(Reason.RULE_FAILED);
        });
        assertThat(failed).containsExactly("again");
    }

    @Test
    void thePostsModeIsAskedWhenNoRuleFoundAnything() {
        rules(new Rule("banned", Verdict.REJECT, Reason.ABUSE, new Check.WordList(List.of("fool"))));
        modes.choose(post, Mode.BEFORE, 0);

        assertThat(screen("Words")).get().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
            assertThat(decision.reason()).isEqualTo(Reason.AWAITS_DECISION);
            assertThat(decision.by().name()).isEqualTo("mode:before");
        });
        assertThat(screen("Fool")).get().matches(decision -> decision.verdict() == Verdict.REJECT);
    }

    @Test
    void aContributorsFirstCommentWaitsUntilOneOfTheirsIsShown() {
        modes.choose(post, Mode.BEFORE_FIRST, 0);
        assertThat(screening(contributions()).screen(candidate("one", "Words", NOON)))
                .isPresent();

        keep("one", "Shown", NOON.minusSeconds(60));
        assertThat(screening(contributions()).screen(candidate("one", "Words", NOON)))
                .isEmpty();
        assertThat(screening(contributions()).screen(candidate("two", "Words", NOON)))
                .isPresent();
    }

    @Test
    void commentsWithLinksWaitWhereTheyAreReadFirst() {
        modes.choose(post, Mode.BEFORE_LINKS, 0);

        assertThat(screen("Words")).isEmpty();
        assertThat(screen("https://example.org")).isPresent();
    }

    @Test
    void inARaidEachNewCommentWaitsAndItsContributorIsToldWhy() {
        threads.follow(PostState.published(post, 1, true), Samples.key());
        raids.declare(post, new Raid(NOON.plusSeconds(60), "We read everything tonight."));

        assertThat(screen("Words")).get().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
            assertThat(decision.reason()).isEqualTo(Reason.RAID);
            assertThat(decision.by().name()).isEqualTo("raid");
            assertThat(decision.text()).isEqualTo("We read everything tonight.");
        });
        rules(new Rule("links", Verdict.REJECT, Reason.SPAM, new Check.Links(0)));
        assertThat(screen("See https://example.org")).get().matches(decision -> decision.verdict() == Verdict.REJECT);
    }

    private void rules(Rule... rules) {
        assertThat(books.write(new RuleBook(books.current().version() + 1, List.of(rules))))
                .isTrue();
    }

    private Optional<Decision> screen(String words) {
        return screening(contributions()).screen(candidate("somebody", words, NOON));
    }

    private Contributions contributions() {
        return new InMemoryContributions(comments);
    }

    private ScreeningComments screening(Contributions contributions) {
        return new ScreeningComments(
                new KnownRules(books, Clock.fixed(NOON, ZoneOffset.UTC)),
                modes,
                new Checking(contributions),
                contributions,
                new SensingRaids(
                        raids,
                        contributions(),
                        new RaidRule(3, Duration.ofMinutes(10), Duration.ofMinutes(30)),
                        Clock.fixed(NOON, ZoneOffset.UTC)),
                DESK,
                (rule, what) -> failed.add(rule));
    }

    private void keep(String contributor, String words, Instant at) {
        comments.keep(Samples.published(comment(contributor, words, at)));
    }

    private Candidate candidate(String contributor, String words, Instant at) {
        return new Candidate(comment(contributor, words, at), false, raids.on(post));
    }

    private Comment comment(String contributor, String words, Instant at) {
        Words said = new Words(words);
        return Comment.published(
                UUID.randomUUID().toString(),
                post,
                null,
                at,
                new Comment.Said(contributor, "Quiet Kingfisher", Revision.first(said, MARKUP.read(said), at), false),
                new Comment.Proof("receipt-hash", "fingerprint", ""));
    }

    /** A store that answers with a fault, or never. */
    private static final class ContributionsOutOfReach implements Contributions {

        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public long count(String post, String contributor, Instant since) {
            throw new IllegalStateException("Out of reach");
        }

        @Override
        public boolean hasPublished(String post, String contributor, String besides) {
            throw new IllegalStateException("Out of reach");
        }

        @Override
        public boolean hasMoreNewcomers(String post, Instant since, int most) {
            throw new IllegalStateException("Out of reach");
        }

        @Override
        public List<Contribution> newest(String post, Instant since, int limit) {
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }
    }
}
