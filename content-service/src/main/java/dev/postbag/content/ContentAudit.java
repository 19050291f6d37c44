package dev.postbag.content;

import dev.postbag.content.integrity.AuditingPosts;
import dev.postbag.content.integrity.Comparison;
import dev.postbag.content.integrity.Misfit;
import dev.postbag.content.integrity.Notes;
import dev.postbag.content.integrity.Reconciling;
import dev.postbag.content.integrity.client.HttpLedger;
import dev.postbag.content.integrity.store.MongoCommentLedger;
import dev.postbag.content.integrity.store.MongoStoryLedger;
import dev.postbag.kit.audit.Audit;
import dev.postbag.kit.audit.AuditLog;
import dev.postbag.kit.inbox.DeadLetter;
import dev.postbag.kit.inbox.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Audits posts, and compares what is known here with what the other services know. */
@ApplicationScoped
public class ContentAudit implements Audit {

    private final AuditingPosts posts;
    private final Reconciling stories;
    private final Reconciling comments;
    private final DeadLetters letters;

    ContentAudit(
            AuditingPosts posts,
            MongoStoryLedger stories,
            MongoCommentLedger comments,
            DeadLetters letters,
            @ConfigProperty(name = "postbag.services.ingest.url") URI ingest,
            @ConfigProperty(name = "postbag.services.comment.url") URI comment) {
        this.posts = posts;
        this.stories = new Reconciling(
                "storyBuckets",
                stories,
                new HttpLedger(ingest.resolve("/internal/ledgers/stories")),
                Comparison::ofStories);
        this.comments = new Reconciling(
                "commentBuckets",
                comments,
                new HttpLedger(comment.resolve("/internal/ledgers/comments")),
                Comparison::ofComments);
        this.letters = letters;
    }

    @Override
    public void run(AuditLog log) {
        Notes notes = new LoggedNotes(log);
        log.expecting(2 * 256);
        posts.audit(notes);
        stories.reconcile(notes);
        comments.reconcile(notes);
        for (DeadLetter letter : letters.list()) {
            log.found("dead-letter", "message", letter.id(), "used by " + letter.service(), "put away");
        }
    }

    private record LoggedNotes(AuditLog log) implements Notes {

        @Override
        public void expecting(long more) {
            log.expecting(more);
        }

        @Override
        public void checked(String what) {
            log.checked(what);
        }

        @Override
        public void found(Misfit misfit) {
            log.found(misfit.kind(), misfit.thing(), misfit.id(), misfit.expected(), misfit.found());
        }

        @Override
        public void noted(Misfit difference) {
            log.noted(
                    difference.kind(), difference.thing(), difference.id(), difference.expected(), difference.found());
        }

        @Override
        public void unchecked(String what) {
            log.unchecked(what);
        }

        @Override
        public void settle() {
            log.settle();
        }
    }
}
