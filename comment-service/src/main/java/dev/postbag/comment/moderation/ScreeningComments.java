package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.thread.Candidate;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Contributions;
import dev.postbag.comment.thread.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks at a comment with each rule in order, then asks whether there is a raid, then the post's mode. A rule that fails, or takes too long, sends it
 * to wait: nothing is shown because a rule could not say.
 */
@ApplicationScoped
public class ScreeningComments implements Screening {

    /** Modes cannot be taken for rules: no rule has this in its name. */
    private static final String MODE = "mode:";

    private static final String BOOK = "rules:";

    private final KnownRules rules;
    private final PostModes modes;
    private final Checking checking;
    private final Contributions contributions;
    private final SensingRaids sensing;
    private final DeskRules desk;
    private final Failures failures;

    public ScreeningComments(
            KnownRules rules,
            PostModes modes,
            Checking checking,
            Contributions contributions,
            SensingRaids sensing,
            DeskRules desk,
            Failures failures) {
        this.rules = rules;
        this.modes = modes;
        this.checking = checking;
        this.contributions = contributions;
        this.sensing = sensing;
        this.desk = desk;
        this.failures = failures;
    }

    @Override
    public Optional<Decision> screen(Candidate candidate) {
        Comment.Said said = candidate.comment().said();
        if (said == null) {
            return Optional.empty();
        }
        // Sensed whatever the rules find: a raid may consist of what they hold.
        Optional<Decision> raid = byRaid(candidate, said);
        return byRules(candidate, said).or(() -> raid).or(() -> byMode(candidate, said));
    }

    private Optional<Decision> byRules(Candidate candidate, Comment.Said said) {
        RuleBook book;
        try {
            book = rules.book();
        } catch (RuntimeException unreadable) {
            failures.failed(BOOK, unreadable.getClass().getName());
            return Optional.of(decision(candidate, said, BOOK, Verdict.HOLD, Reason.RULE_FAILED));
        }
        for (Rule rule : book.rules()) {
            Optional<Decision> decision = by(rule, candidate, said);
            if (decision.isPresent()) {
                return decision;
            }
        }
        return Optional.empty();
    }

    private Optional<Decision> by(Rule rule, Candidate candidate, Comment.Said said) {
        try {
            return inTime(() -> checking.finds(rule.check(), candidate, said), desk.patience())
                    ? Optional.of(decision(candidate, said, rule.name(), rule.verdict(), rule.reason()))
                    : Optional.empty();
        } catch (TimeoutException slow) {
            failures.failed(rule.name(), "it took longer than " + desk.patience());
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            failures.failed(
                    rule.name(), (cause == null ? failed : cause).getClass().getName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failures.failed(rule.name(), "it was interrupted");
        }
        return Optional.of(decision(candidate, said, rule.name(), Verdict.HOLD, Reason.RULE_FAILED));
    }

    private static boolean inTime(Callable<Boolean> check, Duration most)
            throws ExecutionException, InterruptedException, TimeoutException {
        FutureTask<Boolean> found = new FutureTask<>(check);
        Thread.ofVirtual().name("rule").start(found);
        try {
            return found.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            found.cancel(true);
        }
    }

    /** An edit is no new comment. */
    private Optional<Decision> byRaid(Candidate candidate, Comment.Said said) {
        return candidate.comment().revision() > 1
                ? Optional.empty()
                : sensing.sense(candidate.comment().post(), candidate.raid())
                        .map(raid -> decision(candidate, said, Rule.RAID, Verdict.HOLD, Reason.RAID)
                                .saying(raid.reason()));
    }

    private Optional<Decision> byMode(Candidate candidate, Comment.Said said) {
        String post = candidate.comment().post();
        Mode mode = modes.of(post).map(PostModes.Chosen::mode).orElse(desk.mode());
        boolean waits = switch (mode) {
            case AFTER -> false;
            case BEFORE -> true;
            case BEFORE_FIRST ->
                candidate.newcomer()
                        || !contributions.hasPublished(
                                post, said.contributor(), candidate.comment().id());
            case BEFORE_LINKS -> LinkCount.of(said) > 0;
        };
        return waits
                ? Optional.of(decision(candidate, said, MODE + mode.code(), Verdict.HOLD, Reason.AWAITS_DECISION))
                : Optional.empty();
    }

    private static Decision decision(
            Candidate candidate, Comment.Said said, String rule, Verdict verdict, Reason reason) {
        int revision = candidate.comment().revision();
        return Decision.ofRule(
                rule + "-" + revision,
                revision,
                rule,
                verdict,
                reason,
                said.current().at());
    }
}
