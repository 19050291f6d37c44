package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.CommentTally;
import dev.postbag.ingest.capture.UnplacedComment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Comments in a map, and those that were announced, in order. */
class InMemoryComments implements Comments {

    private final Map<CommentId, ReadComment> kept = new LinkedHashMap<>();
    private final Map<CommentId, CommentResolution> resolutions = new HashMap<>();
    final List<ReadComment> announced = new ArrayList<>();

    @Override
    public synchronized void keep(List<ReadComment> comments) {
        for (ReadComment comment : comments) {
            kept.putIfAbsent(comment.id(), comment);
            if (!resolutions.containsKey(comment.id())) {
                announced.add(comment);
            }
        }
    }

    @Override
    public synchronized void resolve(Map<CommentId, CommentResolution> told) {
        told.forEach((comment, resolution) -> {
            if (kept.containsKey(comment)) {
                resolutions.merge(
                        comment,
                        resolution,
                        (first, next) ->
                                first.outcome() == CommentOutcome.ORPHANED && next.outcome() != CommentOutcome.ORPHANED
                                        ? next
                                        : first);
            }
        });
    }

    @Override
    public synchronized List<CaptureId> capturesOf(String comment) {
        return resolutions.entrySet().stream()
                .filter(entry -> comment.equals(entry.getValue().comment()))
                .map(entry -> entry.getKey().capture())
                .distinct()
                .toList();
    }

    @Override
    public synchronized boolean anyUnresolved(CaptureId capture, int reading) {
        return commentTally(capture, reading).unresolved() > 0;
    }

    @Override
    public synchronized CommentTally commentTally(CaptureId capture, int reading) {
        return new CommentTally(
                count(capture, reading, CommentOutcome.CREATED),
                count(capture, reading, CommentOutcome.UNCHANGED),
                count(capture, reading, CommentOutcome.ORPHANED),
                count(capture, reading, CommentOutcome.REJECTED),
                count(capture, reading, null));
    }

    @Override
    public synchronized List<UnplacedComment> unplaced(CaptureId capture, int reading, int most) {
        return kept.values().stream()
                .filter(comment -> isOf(comment, capture, reading))
                .filter(comment ->
                        outcomeOf(comment) == CommentOutcome.ORPHANED || outcomeOf(comment) == CommentOutcome.REJECTED)
                .sorted(Comparator.comparingInt(comment -> comment.id().ordinal()))
                .limit(most)
                .map(comment -> new UnplacedComment(
                        reading,
                        comment.id().ordinal(),
                        comment.sourceId(),
                        outcomeOf(comment) == CommentOutcome.ORPHANED,
                        comment.permalink(),
                        Objects.requireNonNull(resolutions.get(comment.id())).reason()))
                .toList();
    }

    private int count(CaptureId capture, int reading, CommentOutcome outcome) {
        return (int) kept.values().stream()
                .filter(comment -> isOf(comment, capture, reading) && outcomeOf(comment) == outcome)
                .count();
    }

    private static boolean isOf(ReadComment comment, CaptureId capture, int reading) {
        return comment.id().capture().equals(capture) && comment.id().reading() == reading;
    }

    private CommentOutcome outcomeOf(ReadComment comment) {
        CommentResolution resolution = resolutions.get(comment.id());
        return resolution == null ? null : resolution.outcome();
    }
}
