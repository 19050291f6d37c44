package dev.postbag.comment.thread;

import dev.postbag.comment.thread.WriteResult.GivesAway;
import dev.postbag.comment.thread.WriteResult.NameRefused;
import dev.postbag.comment.thread.WriteResult.Reason;
import dev.postbag.comment.thread.WriteResult.Refused;
import dev.postbag.comment.thread.WriteResult.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Takes a comment to a post's thread, once however often it is sent. */
@ApplicationScoped
public class WritingComments {

    private final Threads threads;
    private final Comments comments;
    private final NamingContributors naming;
    private final ClaimingNames claiming;
    private final Markup markup;
    private final HouseRules rules;
    private final SecureRandom random;
    private final Clock clock;

    public WritingComments(
            Threads threads,
            Comments comments,
            NamingContributors naming,
            ClaimingNames claiming,
            Markup markup,
            HouseRules rules,
            SecureRandom random,
            Clock clock) {
        this.threads = threads;
        this.comments = comments;
        this.naming = naming;
        this.claiming = claiming;
        this.markup = markup;
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
        if (!thread.open()) {
            return new Refused(Reason.THREAD_CLOSED);
        }
        List<Giveaway> giveaways =
                wish.choices().acknowledged() ? List.of() : Giveaways.in(wish.words(), thread.names());
        if (!giveaways.isEmpty()) {
            return new GivesAway(giveaways);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (wish.inReplyTo() == null) {
            return keep(draft, now);
        }
        return comments.answer(wish.post(), wish.inReplyTo())
                .map(parent -> keep(draft, later(now, parent.createdAt())))
                .orElse(new Refused(Reason.NO_SUCH_PARENT));
    }

    private WriteResult keep(Draft draft, Instant createdAt) {
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
        Comment comment = draft.comment(new Comment.Said(draft.contributorHash(), pseudonym, first, mayBePicked));
        return draft.answer(comments.keep(new CommentChange.Published(comment, createdAt)));
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
