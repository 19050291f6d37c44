package dev.postbag.comment.thread;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Docket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader said about a post, or what is left of it.
 *
 * @param inReplyTo the comment it answers, if any
 * @param version goes up with every change a reader can see
 * @param createdAt to the millisecond; later than that of the comment it answers
 * @param answered whether a reply was ever begun; once true, always true
 * @param said what was said, and as whom; nothing once it was withdrawn
 * @param imported where it was written elsewhere and taken in; none for one that was written here
 * @param docket what was decided about it, and what waits to be; a thread's pages come without
 */
public record Comment(
        String id,
        String post,
        @Nullable String inReplyTo,
        CommentStatus status,
        long version,
        Instant createdAt,
        boolean answered,
        @Nullable Said said,
        Proof proof,
        @Nullable Imported imported,
        Docket docket) {

    /**
     * The part of a comment that goes when it is withdrawn.
     *
     * @param contributor the hash of the contributor's secret
     * @param pseudonym the contributor's name in this thread; none where an author's name is shown
     * @param author the name it was shown with where it was written
     * @param current what it says
     * @param earlier what it said before, oldest first; only its contributor and who judges it see that
     * @param mayBePicked whether its contributor consents to its being picked
     * @param pick that it is picked; none while it is not
     * @param pickedBefore whether a pick of it has ended: posts may still hold its words
     */
    public record Said(
            String contributor,
            @Nullable String pseudonym,
            @Nullable AuthorName author,
            Revision current,
            List<Revision> earlier,
            boolean mayBePicked,
            @Nullable Pick pick,
            boolean pickedBefore) {

        public Said {
            if ((pseudonym == null) == (author == null)) {
                throw new IllegalArgumentException("What was said is shown with a pseudonym or with an author's name");
            }
            earlier = List.copyOf(earlier);
        }

        /** Of what nobody has picked. */
        public Said(
                String contributor,
                @Nullable String pseudonym,
                @Nullable AuthorName author,
                Revision current,
                List<Revision> earlier,
                boolean mayBePicked) {
            this(contributor, pseudonym, author, current, earlier, mayBePicked, null, false);
        }

        public Said(String contributor, String pseudonym, Revision first, boolean mayBePicked) {
            this(contributor, pseudonym, null, first, List.of(), mayBePicked);
        }

        public Words words() {
            return current.words();
        }

        public Said withoutEarlier() {
            return new Said(contributor, pseudonym, author, current, List.of(), mayBePicked, pick, pickedBefore);
        }

        /** Whom it is from, as readers are shown it. */
        public String name() {
            return author == null ? Objects.requireNonNull(pseudonym) : author.text();
        }

        public Optional<Revision> revision(int number) {
            return Stream.concat(earlier.stream(), Stream.of(current))
                    .filter(revision -> revision.number() == number)
                    .findFirst();
        }

        private Said then(Revision next) {
            List<Revision> before = new ArrayList<>(earlier);
            before.add(current);
            return new Said(contributor, pseudonym, author, next, before, mayBePicked, pick, pickedBefore);
        }

        private Said consenting(boolean picked) {
            Said same = mayBePicked && !picked ? with(null) : this;
            return new Said(contributor, pseudonym, author, current, earlier, picked, same.pick(), same.pickedBefore());
        }

        private Said with(@Nullable Pick other) {
            boolean before = pickedBefore || pick != null && other == null;
            return new Said(contributor, pseudonym, author, current, earlier, mayBePicked, other, before);
        }
    }

    /**
     * What is known of a comment that was written elsewhere.
     *
     * @param writtenAt with its offset as it was given (RFC 3339), where that is known
     */
    public record Imported(@Nullable String writtenAt) {}

    /**
     * What a comment's contributor is known by.
     *
     * @param fingerprint tells the request it was made by from another one
     * @param feedHash of the secret of the feed of its replies; empty where it was made before there were any
     */
    public record Proof(String receiptHash, String fingerprint, String feedHash) {

        /** Of a comment that nobody has a receipt for: no receipt has this hash. */
        public static final Proof NONE = new Proof("", "", "");
    }

    public Comment {
        boolean fits = switch (status) {
            case PUBLISHED, PENDING -> said != null;
            case REJECTED -> true;
            case WITHDRAWN -> said == null;
        };
        if (!fits) {
            throw new IllegalArgumentException("A comment has words until it is withdrawn, and no longer: " + id);
        }
    }

    /** One that nothing was decided about. */
    public Comment(
            String id,
            String post,
            @Nullable String inReplyTo,
            CommentStatus status,
            long version,
            Instant createdAt,
            boolean answered,
            @Nullable Said said,
            Proof proof,
            @Nullable Imported imported) {
        this(id, post, inReplyTo, status, version, createdAt, answered, said, proof, imported, Docket.EMPTY);
    }

    public static Comment published(
            String id, String post, @Nullable String inReplyTo, Instant createdAt, Said said, Proof proof) {
        return new Comment(id, post, inReplyTo, CommentStatus.PUBLISHED, 1, createdAt, false, said, proof, null);
    }

    public boolean isPublished() {
        return status == CommentStatus.PUBLISHED;
    }

    /** Whether a list of its thread could show it: itself, or as the shell that holds its replies. */
    public boolean isListed() {
        return isPublished() || answered;
    }

    /** The number of the revision it shows; 0 when nothing is left of what was said. */
    public int revision() {
        return said == null ? 0 : said.current().number();
    }

    /** The same comment without its words and its contributor. */
    Comment withdrawn() {
        return in(CommentStatus.WITHDRAWN);
    }

    /** What is left of it when it is erased: withdrawn, and nothing of its words in what was decided about it. */
    Comment erased() {
        Comment taken = status == CommentStatus.WITHDRAWN ? this : withdrawn();
        return taken.next(CommentStatus.WITHDRAWN, null, docket.wordless());
    }

    /** The same comment in another status; its words go when it is withdrawn. */
    Comment in(CommentStatus next) {
        if (!status.leadsTo(next)) {
            throw new IllegalStateException("A %s comment does not become %s: %s".formatted(status, next, id));
        }
        return next == CommentStatus.WITHDRAWN ? next(next, null, docket.closed()) : next(next, said);
    }

    /** The same comment after a decision on the revision it shows; nothing else leads to its being shown or not. */
    public Comment decided(Decision decision) {
        CommentStatus next = CommentStatus.after(decision.verdict());
        if (said == null || next != status && !status.leadsTo(next) || decision.revision() != revision()) {
            throw new IllegalStateException(
                    "%s is not decided for a %s comment: %s".formatted(decision.verdict(), status, id));
        }
        return next(next, said, docket.with(decision));
    }

    /** A comment that is not kept yet, after a rule's decision on what it is to say. */
    Comment screened(Decision decision) {
        CommentStatus next = CommentStatus.after(decision.verdict());
        return new Comment(
                id,
                post,
                inReplyTo,
                next,
                version,
                createdAt,
                answered,
                left(next, said),
                proof,
                imported,
                docket.with(decision));
    }

    /** The same comment, waiting for somebody who has not decided on it yet. */
    public Comment appealed(Appeal appeal) {
        if (said == null || status != CommentStatus.REJECTED || docket.appeal() != null) {
            throw new IllegalStateException("A %s comment is not appealed for: %s".formatted(status, id));
        }
        return next(status, said, docket.with(appeal));
    }

    /** The same comment saying something else; itself when it says so already. */
    Comment revised(Words words, List<Block> blocks, Instant at) {
        if (said == null || !status.isOpenToEdits()) {
            throw new IllegalStateException("A %s comment is not edited: %s".formatted(status, id));
        }
        return said.words().equals(words)
                ? this
                : next(status, said.then(said.current().next(words, blocks, at)));
    }

    /** The same comment with its contributor's consent to being picked, or without; itself when it is so already. */
    Comment consenting(boolean mayBePicked) {
        if (said == null) {
            throw new IllegalStateException("Nothing is left to be picked: " + id);
        }
        return said.mayBePicked() == mayBePicked ? this : next(status, said.consenting(mayBePicked));
    }

    public boolean mayBePicked() {
        return said != null && said.mayBePicked();
    }

    /** Nothing while it is not picked. */
    public Optional<Pick> pick() {
        return Optional.ofNullable(said).map(Said::pick);
    }

    /** The same comment, picked; itself when that revision is picked already. */
    public Comment picked(Pick pick) {
        if (said == null || !isPublished() || said.revision(pick.revision()).isEmpty()) {
            throw new IllegalStateException("There is nothing to pick: " + id);
        }
        Pick before = said.pick();
        return before != null && before.revision() == pick.revision() ? this : next(status, said.with(pick));
    }

    /** The same comment, not picked; itself when it is not. */
    public Comment unpicked() {
        return said == null || said.pick() == null ? this : next(status, said.with(null));
    }

    private Comment next(CommentStatus status, @Nullable Said said) {
        return next(status, said, docket);
    }

    private Comment next(CommentStatus status, @Nullable Said said, Docket docket) {
        return new Comment(
                id,
                post,
                inReplyTo,
                status,
                version + 1,
                createdAt,
                answered,
                left(status, said),
                proof,
                imported,
                docket);
    }

    /** Nothing rejected is picked. */
    private static @Nullable Said left(CommentStatus status, @Nullable Said said) {
        return said != null && status == CommentStatus.REJECTED ? said.with(null) : said;
    }
}
