package dev.postbag.comment.notice;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Concludes a case whose comment was taken down because of it, whatever somebody else concluded at the same moment. Done
 * again, it does no harm.
 */
@ApplicationScoped
public class CompletingNotices {

    private final Comments comments;
    private final Notices notices;

    public CompletingNotices(Comments comments, Notices notices) {
        this.comments = comments;
        this.notices = notices;
    }

    /** @return whether something was added: the case is to be read again */
    public boolean complete(Notice notice) {
        Optional<Step.Concluded> conclusion = comments.withId(notice.comment())
                .flatMap(comment -> comment.docket().decisions().stream()
                        .filter(made -> made.id().equals(notice.decision()) && made.reason() == Reason.LEGAL_NOTICE)
                        .findFirst())
                .map(CompletingNotices::conclusion);
        boolean told = notice.conclusion()
                .filter(step -> step.reason() == OutcomeReason.LEGAL_NOTICE)
                .isPresent();
        return !told && conclusion.isPresent() && notices.add(notice, conclusion.get());
    }

    private static Step.Concluded conclusion(Decision decision) {
        return new Step.Concluded(decision.at(), decision.by().name(), OutcomeReason.LEGAL_NOTICE, decision.text());
    }
}
