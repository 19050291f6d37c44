package dev.postbag.content.post;

/** What a story is to do to a post, and why. */
public record Verdict(Outcome outcome, Reason reason) {

    static final Verdict FIRST = new Verdict(Outcome.CREATED, Reason.NEW_POST);

    /** Rule I3: what is older or cut short never takes the place of something fuller. */
    public static Verdict on(Post post, Story story) {
        if (post.withdrawal() != null) {
            return unchanged(Reason.WITHDRAWN);
        }
        Revision current = post.current();
        if (current.title().equals(story.title()) && Words.same(current.blocks(), story.blocks())) {
            return unchanged(Reason.SAME_WORDS);
        }
        boolean goesOn = Words.stopsShort(current.blocks(), story.blocks());
        boolean stopsShort = Words.stopsShort(story.blocks(), current.blocks());
        if (stopsShort || (story.cutShort() && !goesOn)) {
            return unchanged(Reason.CUT_SHORT);
        }
        boolean stands = Standing.of(story).compareTo(post.standing()) > 0;
        if (stands) {
            return new Verdict(Outcome.REVISED, post.standing().whole() ? Reason.WORDS_CHANGED : Reason.FULLER);
        }
        return goesOn ? new Verdict(Outcome.REVISED, Reason.FULLER) : unchanged(Reason.OLDER);
    }

    private static Verdict unchanged(Reason reason) {
        return new Verdict(Outcome.UNCHANGED, reason);
    }
}
