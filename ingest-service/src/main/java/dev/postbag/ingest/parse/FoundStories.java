package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives all that a reader found, told or not, its name and number, in the order of the page. */
final class FoundStories {

    private record Found(Span span, Function<StoryId, ReadStory> as) {}

    private final Assignment assignment;
    private final Map<LocalDate, Long> storiesOn;

    private FoundStories(Assignment assignment, Reading reading) {
        this.assignment = assignment;
        this.storiesOn = reading.stories().stream()
                .collect(Collectors.groupingBy(ParsedStory::publishedOn, Collectors.counting()));
    }

    static List<ReadStory> of(Assignment assignment, Reading reading) {
        FoundStories stories = new FoundStories(assignment, reading);
        List<Found> found = Stream.concat(
                        reading.stories().stream().map(story -> new Found(story.span(), id -> stories.told(id, story))),
                        reading.unread().stream().map(unread -> new Found(unread.span(), id -> rejected(id, unread))))
                .sorted(Comparator.comparingInt(one -> one.span().start()))
                .toList();
        return IntStream.range(0, found.size())
                .mapToObj(i -> found.get(i).as().apply(stories.id(i + 1)))
                .toList();
    }

    private StoryId id(int ordinal) {
        return new StoryId(assignment.capture(), assignment.reading(), ordinal);
    }

    private ReadStory told(StoryId id, ParsedStory story) {
        @Nullable Instant capturedAt = assignment.declaration().capturedAt();
        // The page has the newest first, a day's posts count from the earliest.
        int dayPosition = storiesOn.getOrDefault(story.publishedOn(), 1L).intValue() - story.dayPosition() + 1;
        return new ReadStory.Told(
                id,
                StoryKey.of(story.publishedOn(), story.title()),
                story.title(),
                story.publishedOn(),
                dayPosition,
                capturedAt == null ? assignment.receivedAt() : capturedAt,
                assignment.declaration().source(),
                assignment.declaration().trace(),
                story.cutShort(),
                story.confidence(),
                story.span(),
                story.blocks());
    }

    private static ReadStory rejected(StoryId id, Unread unread) {
        return new ReadStory.Rejected(
                id,
                unread.title(),
                unread.publishedOn(),
                unread.span(),
                unread.reason().code(),
                unread.reason().sentence());
    }
}
