package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.capture.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Stories in a map, and those that were announced, in order. */
class InMemoryStories implements Stories {

    private final Map<StoryId, ReadStory> kept = new LinkedHashMap<>();
    private final Map<StoryId, Resolution> resolutions = new HashMap<>();
    final List<ReadStory.Told> announced = new ArrayList<>();
    private int failAfter = Integer.MAX_VALUE;
    private boolean listening = true;

    /** From then on keeping fails, as when the store is out of reach. */
    void failAfter(int stories) {
        failAfter = stories;
    }

    /** Whether others can be told of stories. */
    void listening(boolean others) {
        listening = others;
    }

    @Override
    public synchronized void keep(List<ReadStory> stories) {
        for (ReadStory story : stories) {
            if (failAfter-- <= 0) {
                throw new IllegalStateException("out of reach");
            }
            kept.putIfAbsent(story.id(), story);
            if (listening && story instanceof ReadStory.Told told && !resolutions.containsKey(told.id())) {
                announced.add(told);
            }
        }
        if (!listening) {
            throw new NotAnnouncedException(new IllegalStateException("nobody listens"));
        }
    }

    @Override
    public synchronized void resolve(Map<StoryId, Resolution> told) {
        told.forEach((story, resolution) -> {
            if (kept.get(story) instanceof ReadStory.Told) {
                resolutions.putIfAbsent(story, resolution);
            }
        });
    }

    @Override
    public synchronized boolean anyUnresolved(CaptureId capture, int reading) {
        return tally(capture, reading).unresolved() > 0;
    }

    @Override
    public synchronized Tally tally(CaptureId capture, int reading) {
        return new Tally(
                count(capture, reading, Outcome.CREATED),
                count(capture, reading, Outcome.REVISED),
                count(capture, reading, Outcome.UNCHANGED),
                count(capture, reading, Outcome.REJECTED),
                count(capture, reading, null));
    }

    @Override
    public synchronized List<Rejection> rejections(CaptureId capture) {
        return kept.values().stream()
                .filter(story -> story.id().capture().equals(capture) && outcomeOf(story) == Outcome.REJECTED)
                .map(this::rejection)
                .sorted(Comparator.comparingInt(Rejection::reading).thenComparingInt(Rejection::ordinal))
                .toList();
    }

    synchronized Stream<ReadStory> all() {
        return kept.values().stream();
    }

    private Rejection rejection(ReadStory story) {
        StoryId id = story.id();
        return switch (story) {
            case ReadStory.Rejected rejected ->
                new Rejection(id.reading(), id.ordinal(), rejected.title(), rejected.reason(), rejected.detail());
            case ReadStory.Told told ->
                new Rejection(
                        id.reading(),
                        id.ordinal(),
                        told.title(),
                        Objects.requireNonNull(resolutions.get(id)).reason(),
                        null);
        };
    }

    private int count(CaptureId capture, int reading, Outcome outcome) {
        return (int) kept.values().stream()
                .filter(story -> story.id().capture().equals(capture)
                        && story.id().reading() == reading
                        && outcomeOf(story) == outcome)
                .count();
    }

    private Outcome outcomeOf(ReadStory story) {
        return switch (story) {
            case ReadStory.Rejected rejected -> Outcome.REJECTED;
            case ReadStory.Told told ->
                resolutions.containsKey(told.id()) ? resolutions.get(told.id()).outcome() : null;
        };
    }
}
