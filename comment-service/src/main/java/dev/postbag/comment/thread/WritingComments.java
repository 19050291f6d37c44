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

    private final Doors doors;
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
            Doors doors,
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
        this.doors = doors;
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
        return doors.of(wish.post()).map(found -> write(wish, found)).orElse(new Refused(Reason.NO_SUCH_POST));
    }

    private WriteResult write(WriteComment wish, GuardedThread guarded) {
        Draft draft = Draft.of(wish, guarded, random);
        // Asked first: a repeat gets the first answer even when the thread has closed since.
        if (wish.idempotencyKey().isPresent()) {
            Optional<Comment> before = comments.withId(draft.id());
            if (before.isPresent()) {
                return draft.answer(before.get());
            }
        }
        if (guarded.thread().hidden()) {
            return new Refused(Reason.POST_WITHDRAWN);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (admitting.admit(guarded, wish.credentials(), now)) {
            case Admission.Refused refused -> new Refused(refused.reason());
            case Admission.Admitted admitted -> write(draft, admitted.pause(), now);
        };
    }

    private WriteResult write(Draft draft, Duration pause, Instant now) {
        WriteComment wish = draft.wish();
        List<Block> blocks = markup.read(wish.words());
        List<Giveaway> giveaways = wish.choices().acknowledged()
                ? List.of()
                : Giveaways.in(wish.words(), blocks, draft.guarded().thread().names());
        if (!giveaways.isEmpty()) {
            return new GivesAway(giveaways);
        }
        if (wish.inReplyTo() == null) {
            return keep(draft, blocks, pause, now);
        }
        return comments.answer(wish.post(), wish.inReplyTo())
                .map(parent -> keep(draft, blocks, pause, later(now, parent.createdAt())))
                .orElse(new Refused(Reason.NO_SUCH_PARENT));
    }

    private WriteResult keep(Draft draft, List<Block> blocks, Duration pause, Instant createdAt) {
        WriteComment wish = draft.wish();
        Optional<NameFault> fault = wish.choices()
                .displayName()
                .flatMap(name -> claiming.claim(wish.post(), draft.contributorHash(), name));
        if (fault.isPresent()) {
            return new NameRefused(fault.get());
        }
        String pseudonym = draft.isNewcomer() && wish.choices().displayName().isEmpty()
                ? naming.draw(wish.post(), draft.contributorHash())
                : naming.name(wish.post(), draft.contributorHash());
        Revision first = Revision.first(wish.words(), blocks, createdAt);
        boolean mayBePicked = wish.choices().mayBePicked().orElse(rules.consentDefault());
        Instant now = clock.instant();
        // Taken last: whoever is refused for something else has not written, and need not wait.
        Optional<Instant> turn = pause.isZero()
                ? Optional.empty()
                : turns.take(
                        wish.post(), draft.contributorHash(), draft.secrets().wish(), now, pause);
        if (turn.isPresent()) {
            return new TooSoon(Duration.between(now, turn.get()));
        }
        Candidate candidate = draft.candidate(new Comment.Said(draft.contributorHash(), pseudonym, first, mayBePicked));
        return draft.answer(comments.keep(screened(candidate, createdAt)));
    }

    private CommentChange screened(Candidate candidate, Instant at) {
        Comment comment = candidate.comment();
        return screening
                .screen(candidate)
                .<CommentChange>map(decision -> new CommentChange.Decided(comment.screened(decision), at, false))
                .orElseGet(() -> new CommentChange.Published(comment, at));
    }

    /** Clocks of two replicas differ; a reply still stands behind what it answers. */
    private static Instant later(Instant now, Instant parent) {
        return now.isAfter(parent) ? now : parent.plusMillis(1);
    }

    /** @param proof what of the secrets is kept */
    private record Draft(
            WriteComment wish,
            GuardedThread guarded,
            CommentSecrets secrets,
            String id,
            Receipt receipt,
            ContributorSecret contributor,
            String contributorHash,
            Comment.Proof proof) {

        static Draft of(WriteComment wish, GuardedThread guarded, SecureRandom random) {
            ThreadKey key = guarded.thread().key();
            CommentSecrets secrets = wish.idempotencyKey()
                    .map(sent -> CommentSecrets.of(key, sent))
                    .orElseGet(() -> CommentSecrets.random(key, random));
            Receipt receipt = secrets.receipt();
            ContributorSecret contributor = wish.contributor().orElseGet(secrets::contributor);
            String hash = contributor.hash(key);
            String fingerprint = secrets.fingerprint(
                    hash, wish.inReplyTo(), wish.words(), wish.choices().fingerprinted());
            return new Draft(
                    wish,
                    guarded,
                    secrets,
                    secrets.commentId(),
                    receipt,
                    contributor,
                    hash,
                    new Comment.Proof(
                            receipt.hash(), fingerprint, receipt.feedKey().hash()));
        }

        /** A secret made for this comment has not been used: the comment would be there. */
        boolean isNewcomer() {
            return wish.contributor().isEmpty();
        }

        Candidate candidate(Comment.Said said) {
            Comment comment = Comment.published(
                    id, wish.post(), wish.inReplyTo(), said.current().at(), said, proof);
            return new Candidate(comment, isNewcomer(), guarded.door().raid());
        }

        WriteResult answer(Comment kept) {
            return kept.proof().fingerprint().equals(proof.fingerprint())
                    ? new Written(kept, receipt, contributor)
                    : new Refused(Reason.IDEMPOTENCY_KEY_REUSED);
        }
    }
}
