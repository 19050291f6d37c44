package dev.postbag.comment.thread;

import dev.postbag.comment.thread.WriteResult.GivesAway;
import dev.postbag.comment.thread.WriteResult.NameRefused;
import dev.postbag.comment.thread.WriteResult.Reason;
import dev.postbag.comment.thread.WriteResult.Refused;
import dev.postbag.comment.thread.WriteResult.TooSoon;
import dev.postbag.comment.thread.WriteResult.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Takes a comment to a post's thread, once however often it is sent. */
@ApplicationScoped
public class WritingComments {

    private final Threads threads;
    private final Comments comments;
    private final AdmittingContributors admitting;
    private final Turns turns;
    private final NamingContributors naming;
    private final ClaimingNames claiming;
    private final Markup markup;
    private final Screening screening;
    private final HouseRules rules;
    private final SecureRandom random;
    private final Clock clock;

    public WritingComments(
            Threads threads,
            Comments comments,
            AdmittingContributors admitting,
            Turns turns,
            NamingContributors naming,
            ClaimingNames claiming,
            Markup markup,
            Screening screening,
            HouseRules rules,
            SecureRandom random,
            Clock clock) {
        this.threads = threads;
        this.comments = comments;
        this.admitting = admitting;
        this.turns = turns;
        this.naming = naming;
        this.claiming = claiming;
        this.markup = markup;
        this.screening = screening;
        this.rules = rules;
        this.random = random;
        this.clock = clock;
    }

    public WriteResult write(WriteComment wish) {
        Optional<CommentThread> thread = threads.under(wish.post());
        return thread.isEmpty() ? new Refused(Reason.NO_SUCH_POST) : write(wish, thread.get());
    }

    private WriteResult write(WriteComment wish, CommentThread thread) {
        Draft draft = Draft.of(wish, thread, random);
        // Asked first: a repeat gets the first answer even when the thread has closed since.
        if (wish.idempotencyKey().isPresent()) {
            Optional<Comment> before = comments.withId(draft.secrets().commentId());
            if (before.isPresent()) {
                return draft.answer(before.get());
            }
        }
        if (thread.hidden()) {
            return new Refused(Reason.POST_WITHDRAWN);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (admitting.admit(thread, wish.credentials(), now)) {
            case Admission.Refused refused -> new Refused(refused.reason());
            case Admission.Admitted admitted -> write(draft, thread, admitted.pause(), now);
        };
    }

    private WriteResult write(Draft draft, CommentThread thread, Duration pause, Instant now) {
        WriteComment wish = draft.wish();
        List<Giveaway> giveaways =
                wish.choices().acknowledged() ? List.of() : Giveaways.in(wish.words(), thread.names());
        if (!giveaways.isEmpty()) {
            return new GivesAway(giveaways);
        }
        if (wish.inReplyTo() == null) {
            return keep(draft, pause, now);
        }
        return comments.answer(wish.post(), wish.inReplyTo())
                .map(parent -> keep(draft, pause, later(now, parent.createdAt())))
                .orElse(new Refused(Reason.NO_SUCH_PARENT));
    }

    private WriteResult keep(Draft draft, Duration pause, Instant createdAt) {
        WriteComment wish = draft.wish();
        Optional<NameFault> fault = wish.choices()
                .displayName()
                .flatMap(name -> claiming.claim(wish.post(), draft.contributorHash(), name));
        if (fault.isPresent()) {
            return new NameRefused(fault.get());
        }
        String pseudonym = naming.name(wish.post(), draft.contributorHash());
        Words words = wish.words();
        Revision first = Revision.first(words, markup.read(words), createdAt);
        boolean mayBePicked = wish.choices().mayBePicked().orElse(rules.consentDefault());
        Instant now = clock.instant();
        // Taken last: whoever is refused for something else has not written, and need not wait.
        Optional<Instant> turn =
                pause.isZero() ? Optional.empty() : turns.take(wish.post(), draft.contributorHash(), now, pause);
        if (turn.isPresent()) {
            return new TooSoon(Duration.between(now, turn.get()));
        }
        Comment comment = draft.comment(new Comment.Said(draft.contributorHash(), pseudonym, first, mayBePicked));
        return draft.answer(comments.keep(screened(comment, createdAt)));
    }

    private CommentChange screened(Comment comment, Instant at) {
        return screening
                .screen(comment)
                .<CommentChange>map(decision -> new CommentChange.Decided(comment.screened(decision), at, false))
                .orElseGet(() -> new CommentChange.Published(comment, at));
    }

    /** Clocks of two replicas differ; a reply still stands behind what it answers. */
    private static Instant later(Instant now, Instant parent) {
        return now.isAfter(parent) ? now : parent.plusMillis(1);
    }

    private record Draft(
            WriteComment wish, CommentSecrets secrets, ContributorSecret contributor, String contributorHash) {

        static Draft of(WriteComment wish, CommentThread thread, SecureRandom random) {
            CommentSecrets secrets = wish.idempotencyKey()
                    .map(key -> CommentSecrets.of(thread.key(), key))
                    .orElseGet(() -> CommentSecrets.random(thread.key(), random));
            ContributorSecret contributor = wish.contributor().orElseGet(secrets::contributor);
            return new Draft(wish, secrets, contributor, contributor.hash(thread.key()));
        }

        Comment comment(Comment.Said said) {
            return Comment.published(
                    secrets.commentId(),
                    wish.post(),
                    wish.inReplyTo(),
                    said.current().at(),
                    said,
                    new Comment.Proof(
                            secrets.receipt().hash(),
                            fingerprint(),
                            secrets.receipt().feedKey().hash()));
        }

        WriteResult answer(Comment kept) {
            return kept.proof().fingerprint().equals(fingerprint())
                    ? new Written(kept, secrets.receipt(), contributor)
                    : new Refused(Reason.IDEMPOTENCY_KEY_REUSED);
        }

        private String fingerprint() {
            return secrets.fingerprint(
                    contributorHash,
                    wish.inReplyTo(),
                    wish.words(),
                    wish.choices().fingerprinted());
        }
    }
}
