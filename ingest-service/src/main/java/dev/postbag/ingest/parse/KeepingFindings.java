package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.Besides;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Keeps what a reader finds as it finds it, a handful at a time, each with its name and number in the order of finding. */
final class KeepingFindings implements Consumer<Finding> {

    private static final int MOST_FINDINGS = 400;
    private static final int MOST_BYTES = 4 << 20;

    private final Assignment assignment;
    private final Stories stories;
    private final Comments comments;
    private final ReadingLease lease;
    private final BooleanSupplier stopping;
    private final List<ReadStory> handful = new ArrayList<>();
    private final List<ReadComment> handfulOfComments = new ArrayList<>();
    private final Map<String, Integer> furniture = new HashMap<>();
    private final CommentPlaces places = new CommentPlaces();
    private long bytes;
    private int reached;
    private int found;
    private int foundComments;
    private int unknownBlocks;

    /** The reading is to be left to somebody else. */
    static final class LeftException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeftException() {
            super("left", null, false, false);
        }
    }

    /** The store failed, not the reader; its cause says how. */
    static final class NotKeptException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException failure;

        NotKeptException(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }

    KeepingFindings(
            Assignment assignment, Stories stories, Comments comments, ReadingLease lease, BooleanSupplier stopping) {
        this.assignment = assignment;
        this.stories = stories;
        this.comments = comments;
        this.lease = lease;
        this.stopping = stopping;
    }

    /**
     * @throws LeftException when the worker stops, or somebody else holds the reading
     * @throws NotKeptException when the store failed
     */
    @Override
    public void accept(Finding finding) {
        switch (finding) {
            case ParsedStory story -> handful.add(told(story));
            case Unread unread -> handful.add(rejected(unread));
            case ParsedComment comment -> handfulOfComments.add(read(comment));
            case Furniture piece -> furniture.merge(piece.name(), 1, Integer::sum);
        }
        bytes += Math.max(0, finding.span().end() - reached);
        reached = finding.span().end();
        if (handful.size() + handfulOfComments.size() >= MOST_FINDINGS || bytes >= MOST_BYTES) {
            keep();
        }
    }

    /** Keeps what is left; to be called at the end. */
    void finish() {
        keep();
    }

    int stories() {
        return found;
    }

    int comments() {
        return foundComments;
    }

    Besides besides() {
        return new Besides(furniture, unknownBlocks);
    }

    private void keep() {
        if (stopping.getAsBoolean() || !lease.held()) {
            throw new LeftException();
        }
        try {
            if (!handful.isEmpty()) {
                stories.keep(List.copyOf(handful));
            }
            if (!handfulOfComments.isEmpty()) {
                comments.keep(List.copyOf(handfulOfComments));
            }
        } catch (RuntimeException failed) {
            throw new NotKeptException(failed);
        }
        lease.reached(reached);
        handful.clear();
        handfulOfComments.clear();
        bytes = 0;
    }

    private StoryId next() {
        found++;
        return new StoryId(assignment.capture(), assignment.reading(), found);
    }

    private ReadStory told(ParsedStory story) {
        Instant capturedAt = assignment.declaration().capturedAt();
        StoryId id = next();
        StoryKey key = StoryKey.of(story.published().on(), story.title());
        places.remember(story.origin().sourceId(), id, key);
        unknownBlocks += unknown(story.blocks());
        return new ReadStory.Told(
                id,
                key,
                story.title(),
                story.published(),
                story.dayPosition(),
                capturedAt == null ? assignment.receivedAt() : capturedAt,
                assignment.declaration().source(),
                assignment.declaration().trace(),
                story.cutShort(),
                story.confidence(),
                story.span(),
                story.blocks(),
                story.origin(),
                null);
    }

    private ReadComment read(ParsedComment comment) {
        foundComments++;
        CommentId id = new CommentId(assignment.capture(), assignment.reading(), foundComments);
        return places.placed(id, comment, assignment.declaration().trace());
    }

    private static int unknown(List<Block> blocks) {
        int unknown = 0;
        for (Block block : blocks) {
            unknown += switch (block) {
                case Block.Unknown kept -> 1;
                case Block.Quotation quotation -> unknown(quotation.children());
                case Block.ListBlock list ->
                    list.items().stream().mapToInt(KeepingFindings::unknown).sum();
                case Block.Paragraph named -> 0;
                case Block.Heading named -> 0;
                case Block.Separator named -> 0;
                case Block.Image named -> 0;
                case Block.Preformatted named -> 0;
            };
        }
        return unknown;
    }

    private ReadStory rejected(Unread unread) {
        return new ReadStory.Rejected(
                next(),
                unread.title(),
                unread.publishedOn(),
                unread.span(),
                unread.reason().code(),
                unread.detail());
    }
}
