package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Keeps what a reader finds as it finds it, a handful at a time, each with its name and number in the order of finding. */
final class KeepingFindings implements Consumer<Finding> {

    private static final int MOST_STORIES = 400;
    private static final int MOST_BYTES = 4 << 20;

    private final Assignment assignment;
    private final Stories stories;
    private final ReadingLease lease;
    private final BooleanSupplier stopping;
    private final List<ReadStory> handful = new ArrayList<>();
    private final Map<String, Integer> furniture = new TreeMap<>();
    private long bytes;
    private int found;

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

    KeepingFindings(Assignment assignment, Stories stories, ReadingLease lease, BooleanSupplier stopping) {
        this.assignment = assignment;
        this.stories = stories;
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
            case ParsedStory story -> add(told(story));
            case Unread unread -> add(rejected(unread));
            case ParsedComment comment ->
                throw new IllegalStateException("No comments are read yet: " + comment.span());
            case Furniture piece -> furniture.merge(piece.name(), 1, Integer::sum);
        }
    }

    /** Keeps what is left; to be called at the end. */
    void finish() {
        keep();
    }

    int stories() {
        return found;
    }

    private void add(ReadStory story) {
        handful.add(story);
        bytes += story.span().end() - story.span().start();
        if (handful.size() >= MOST_STORIES || bytes >= MOST_BYTES) {
            keep();
        }
    }

    private void keep() {
        if (stopping.getAsBoolean() || !lease.held()) {
            throw new LeftException();
        }
        if (!handful.isEmpty()) {
            try {
                stories.keep(List.copyOf(handful));
            } catch (RuntimeException failed) {
                throw new NotKeptException(failed);
            }
            lease.reached(handful.getLast().span().end());
            handful.clear();
            bytes = 0;
        }
    }

    private StoryId next() {
        found++;
        return new StoryId(assignment.capture(), assignment.reading(), found);
    }

    private ReadStory told(ParsedStory story) {
        Instant capturedAt = assignment.declaration().capturedAt();
        return new ReadStory.Told(
                next(),
                StoryKey.of(story.published().on(), story.title()),
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
                story.origin());
    }

    private ReadStory rejected(Unread unread) {
        return new ReadStory.Rejected(
                next(),
                unread.title(),
                unread.publishedOn(),
                unread.span(),
                unread.reason().code(),
                unread.reason().sentence());
    }
}
