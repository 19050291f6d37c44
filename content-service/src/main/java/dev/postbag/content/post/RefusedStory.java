package dev.postbag.content.post;

import java.time.Instant;

/**
 * A story that tells of no post that could be made, kept with the reason.
 *
 * @param code why: {@code title-missing}, {@code date-unreadable} or {@code key-missing}
 */
public record RefusedStory(String story, String capture, int reading, int ordinal, String code, Instant at) {

    static RefusedStory of(Story story, String code, Instant at) {
        return new RefusedStory(story.id(), story.capture(), story.reading(), story.ordinal(), code, at);
    }
}
