package dev.postbag.content.post;

import java.util.List;

/** What a story is to do to a post, and why. */
public record Verdict(Outcome outcome, Reason reason) {

    static final Verdict FIRST = new Verdict(Outcome.CREATED, Reason.NEW_POST);

    /** Rule I3: what is older or cut short never takes the place of something fuller. */
    public static Verdict on(Post post, Story story) {
        return on(post, story.title(), story.publishedOn(), story.blocks(), Standing.of(story));
    }

    static Verdict on(Post post, String title, String publishedOn, List<Block> blocks, Standing standing) {
        if (post.withdrawal() != null) {
            return unchanged(Reason.WITHDRAWN);
        }
        Revision current = post.current();
        boolean same = current.title().equals(title)
                && current.publishedOn().value().equals(publishedOn)
                && Words.same(current.blocks(), blocks);
        if (post.standing().published() != standing.published()) {
            return acrossTheDesk(standing, same);
        }
        if (same) {
            return unchanged(Reason.SAME_WORDS);
        }
        boolean goesOn = Words.stopsShort(current.blocks(), blocks);
        boolean stopsShort = Words.stopsShort(blocks, current.blocks());
        if (stopsShort || (!standing.whole() && !goesOn)) {
            return unchanged(Reason.CUT_SHORT);
        }
        boolean stands = standing.compareTo(post.standing()) > 0;
        if (stands) {
            return new Verdict(Outcome.REVISED, post.standing().whole() ? Reason.WORDS_CHANGED : Reason.FULLER);
        }
        return goesOn ? new Verdict(Outcome.REVISED, Reason.FULLER) : unchanged(Reason.OLDER);
    }

    /** Readers never get a draft's words for published ones, however full or new the draft is. */
    private static Verdict acrossTheDesk(Standing standing, boolean same) {
        if (!standing.published()) {
            return unchanged(Reason.DRAFT);
        }
        return same ? unchanged(Reason.PUBLISHED) : new Verdict(Outcome.REVISED, Reason.PUBLISHED);
    }

    private static Verdict unchanged(Reason reason) {
        return new Verdict(Outcome.UNCHANGED, reason);
    }
}
