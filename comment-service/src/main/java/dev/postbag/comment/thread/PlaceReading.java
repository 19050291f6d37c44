package dev.postbag.comment.thread;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What somebody finds who asks where a comment stands in its thread. */
public sealed interface PlaceReading {

    /**
     * @param inThread the page of the whole thread that holds it begins behind this; with the thread where there is none
     * @param steps from the comment that answers nothing down to this one
     * @param cut whether there are more above the first
     */
    record Found(Optional<Position> inThread, List<Step> steps, boolean cut) implements PlaceReading {
        public Found {
            steps = List.copyOf(steps);
        }

        /** The same, each comment with the posts that hold its words. */
        public Found showing(Liftings liftings) {
            List<Listed> listed = liftings.onto(steps.stream().map(Step::listed).toList());
            List<Step> shown = IntStream.range(0, steps.size())
                    .mapToObj(place -> new Step(
                            listed.get(place),
                            steps.get(place).part(),
                            steps.get(place).behind()))
                    .toList();
            return new Found(inThread, shown, cut);
        }
    }

    record Refused(CommentReading.Unreadable why) implements PlaceReading {}

    /**
     * A comment among those that answer the same.
     *
     * @param behind the page of those that holds it begins behind this; with the first of them where there is none
     */
    record Step(Listed listed, ThreadPart part, Optional<Position> behind) {}
}
