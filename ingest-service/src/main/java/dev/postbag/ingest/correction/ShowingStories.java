package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows the stories of a capture, as they were read or as the desk corrected them. */
@ApplicationScoped
public class ShowingStories {

    private final Corrections corrections;
    private final SeeingPages seeing;

    public ShowingStories(Corrections corrections, SeeingPages seeing) {
        this.corrections = corrections;
        this.seeing = seeing;
    }

    /**
     * A story and where a list goes on behind it.
     *
     * @param tag says what of it was seen, to correct it
     */
    public record Shown(DeskStory story, int place, String tag) {}

    /**
     * Up to {@code limit} stories behind a place, in the capture's own order; nothing when the capture cannot be read.
     *
     * @param asRead without what the desk corrected
     */
    public Optional<List<Shown>> behind(Capture capture, boolean asRead, int place, int limit) {
        List<Correction> made = corrections.of(capture.id());
        return own(capture, ordinal -> ordinal > place, limit).map(own -> {
            List<DeskStory> stories = (asRead ? own : own.with(made)).stories();
            boolean whole = own.layout() != Layout.ENTRIES;
            int first = whole ? Math.min(place, stories.size()) : 0;
            return IntStream.range(first, Math.min(stories.size(), first + limit))
                    .mapToObj(at -> new Shown(
                            stories.get(at),
                            whole ? at + 1 : stories.get(at).ordinal(),
                            Tags.of(made.size(), stories.get(at))))
                    .toList();
        });
    }

    /** The story of that name as it is now; nothing when there is none, or the capture cannot be read. */
    public Optional<Shown> named(Capture capture, String name, boolean asRead) {
        List<Correction> made = corrections.of(capture.id());
        @Nullable Integer ordinal = Change.ordinal(name).orElse(null);
        return ordinal == null
                ? Optional.empty()
                : own(capture, found -> found == ordinal, 1)
                        .flatMap(own -> (asRead ? own : own.with(made)).story(name))
                        .map(story -> new Shown(story, ordinal, Tags.of(made.size(), story)));
    }

    private Optional<DeskPage> own(Capture capture, IntPredicate wanted, int most) {
        if (capture.newest().state() == ReadingState.FAILED) {
            return Optional.empty();
        }
        try {
            return Optional.of(seeing.own(capture, wanted, most));
        } catch (UnreadableCaptureException unreadable) {
            return Optional.empty();
        } catch (IOException outOfReach) {
            throw new UncheckedIOException(outOfReach);
        }
    }
}
