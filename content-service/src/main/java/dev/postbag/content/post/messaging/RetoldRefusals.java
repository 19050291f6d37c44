package dev.postbag.content.post.messaging;

import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.RefusedStories;
import dev.postbag.content.post.RefusedStory;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells again which stories no post could be made of. */
@ApplicationScoped
public class RetoldRefusals implements Retellable {

    private static final int A_FEW = 500;

    private final RefusedStories stories;
    private final PostEvents events;

    public RetoldRefusals(RefusedStories stories, PostEvents events) {
        this.stories = stories;
        this.events = events;
    }

    @Override
    public String name() {
        return "refusals";
    }

    @Override
    public Optional<Retold> after(String place) {
        List<RefusedStory> next = stories.after(place, A_FEW);
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new Retold(
                        next.getLast().story(),
                        next.stream()
                                .flatMap(story -> events.announce(new PostChange.Refused(story)).stream())
                                .toList()));
    }
}
