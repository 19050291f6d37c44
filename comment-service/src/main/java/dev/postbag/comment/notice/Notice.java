package dev.postbag.comment.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case: a complaint that a comment is against the law, and what happened since. It holds nothing of who complains.
 *
 * @param revision which of the comment's revisions it is about
 * @param at to the millisecond
 * @param dueAt until when it is to be concluded
 * @param receiptHash of the complainant's receipt
 * @param steps what happened since, oldest first; only ever added to
 */
public record Notice(
        String id,
        String comment,
        int revision,
        Complaint complaint,
        Instant at,
        Instant dueAt,
        String receiptHash,
        List<Step> steps) {

    /** How long a case may stay open, in working time. */
    public static final Duration TERM = Duration.ofHours(48);

    /**
     * What a complainant says.
     *
     * @param statement why it is against the law
     * @param passage which words of the comment; empty for all of them
     */
    public record Complaint(NoticeKind kind, String statement, String passage) {

        public static final int LONGEST_STATEMENT = 4_000;
        public static final int LONGEST_PASSAGE = 2_000;
    }

    /** Whether a case is over. */
    public enum State {
        OPEN,
        CONCLUDED
    }

    public Notice {
        steps = List.copyOf(steps);
    }

    public State state() {
        return conclusion().isPresent() ? State.CONCLUDED : State.OPEN;
    }

    public Optional<Step.Answered> answer() {
        return latest(Step.Answered.class);
    }

    public Optional<Step.Concluded> conclusion() {
        return latest(Step.Concluded.class);
    }

    public boolean isOverdue(Instant now) {
        return state() == State.OPEN && now.isAfter(dueAt);
    }

    /** By this the comment's decision is known that upholds the notice. */
    String decision() {
        return "notice-" + id;
    }

    /** Without what its comment's contributor wrote: the passage complained of, and the answer. */
    public Notice withoutTheContributor() {
        Complaint left = new Complaint(complaint.kind(), complaint.statement(), "");
        return with(
                left,
                steps.stream()
                        .map(step -> step instanceof Step.Answered answered ? answered.wordless() : step)
                        .toList());
    }

    /** Without anything that anybody wrote. */
    public Notice wordless() {
        return with(
                new Complaint(complaint.kind(), "", ""),
                steps.stream().map(Step::wordless).toList());
    }

    private Notice with(Complaint left, List<Step> leftSteps) {
        return new Notice(id, comment, revision, left, at, dueAt, receiptHash, leftSteps);
    }

    private <T extends Step> Optional<T> latest(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).reduce((earlier, later) -> later);
    }
}
