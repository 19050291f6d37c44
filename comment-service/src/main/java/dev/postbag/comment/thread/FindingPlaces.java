package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds where a comment stands in its thread, so that it can be opened among those around it. */
@ApplicationScoped
public class FindingPlaces {

    /** Deeper than anything is shown; who wants to go on up asks for the place of the first. */
    private static final int MOST_STEPS = 50;

    private final ReadingComments reading;
    private final Listings listings;

    public FindingPlaces(ReadingComments reading, Listings listings) {
        this.reading = reading;
        this.listings = listings;
    }

    /** @param limit how many comments are on a page */
    public PlaceReading find(String id, Order order, int limit) {
        return switch (reading.read(id, Optional.empty())) {
            case CommentReading.Unreadable why -> new PlaceReading.Refused(why);
            case CommentReading.Shown shown -> find(shown.comment(), order, limit);
            case CommentReading.Own own -> find(own.comment(), order, limit);
        };
    }

    private PlaceReading find(Comment comment, Order order, int limit) {
        Deque<PlaceReading.Step> steps = new ArrayDeque<>();
        Optional<Listed> next = listings.withId(comment.id());
        ThreadPart whole = new ThreadPart(comment.post(), Branch.WHOLE, order);
        Optional<Position> inThread = next.flatMap(listed -> behind(listed, whole, limit));
        while (next.isPresent() && steps.size() < MOST_STEPS) {
            Listed listed = next.get();
            ThreadPart part = new ThreadPart(comment.post(), Branch.around(listed.comment()), order);
            steps.addFirst(new PlaceReading.Step(listed, part, behind(listed, part, limit)));
            next = Optional.ofNullable(listed.comment().inReplyTo()).flatMap(listings::withId);
        }
        return new PlaceReading.Found(inThread, List.copyOf(steps), next.isPresent());
    }

    /** Half a page before it, so that it is opened with some of both sides. */
    private Optional<Position> behind(Listed listed, ThreadPart part, int limit) {
        int half = limit / 2;
        List<Listed> before = listings.before(part, listed.position(part.order()), half + 1);
        return before.size() <= half
                ? Optional.empty()
                : Optional.of(before.get(half).position(part.order()));
    }
}
