package dev.postbag.content.post;

import java.util.List;

/** What a story is to do to a post, and why. */
public record Verdict(Outcome outcome, Reason reason) {

    static final Verdict FIRST = new Verdict(Outcome.CREATED, Reason.NEW_POST);

    /** Rule I3: what is older or cut short never takes the place of something fuller. */
    public static Verdict on(Post post, Story story) {
        Standing standing = Standing.of(story);
        Correction correction = story.correction();
        if (correction != null && post.withdrawal() == null && post.standing().published() == standing.published()) {
            return ofTheDesk(post, story, correction);
        }
        return on(post, story.title(), story.publishedOn(), story.blocks(), standing);
    }

    /** What the desk sets stands, unless it decided later, or readers have the words of a newer capture. */
    private static Verdict ofTheDesk(Post post, Story story, Correction correction) {
        if (!post.isBefore(correction) || post.overtook(story)) {
            return unchanged(Reason.OLDER);
        }
        return isSame(post, story.title(), story.publishedOn(), story.blocks())
                ? unchanged(Reason.SAME_WORDS)
                : new Verdict(Outcome.REVISED, Reason.CORRECTED);
    }

    static Verdict on(Post post, String title, String publishedOn, List<Block> blocks, Standing standing) {
        if (post.withdrawal() != null) {
            return unchanged(Reason.WITHDRAWN);
        }
        Revision current = post.current();
        List<Block> words = post.withAllWords();
        boolean same = isSame(post, title, publishedOn, blocks);
        if (post.standing().published() != standing.published()) {
            return acrossTheDesk(standing, same);
        }
        if (same) {
            return unchanged(Reason.SAME_WORDS);
        }
        Corrected corrected = post.corrected();
        if (corrected != null) {
            boolean known = isTitled(current, title, publishedOn) && Words.sameText(words, blocks);
            if (known || corrected.setAside().contains(Words.print(blocks))) {
                return unchanged(Reason.CORRECTED);
            }
            if (!corrected.setAside().isEmpty()) {
                return besideOthers(post, blocks, standing);
            }
        }
        boolean goesOn = Words.stopsShort(words, blocks);
        boolean stopsShort = Words.stopsShort(blocks, words);
        if (stopsShort || (!standing.whole() && !goesOn)) {
            return unchanged(Reason.CUT_SHORT);
        }
        boolean stands = standing.compareTo(post.standing()) > 0;
        if (stands) {
            return new Verdict(Outcome.REVISED, post.standing().whole() ? Reason.WORDS_CHANGED : Reason.FULLER);
        }
        return goesOn ? new Verdict(Outcome.REVISED, Reason.FULLER) : unchanged(Reason.OLDER);
    }

    /** What goes on where the words stop is not fuller for it: the desk may have split it there. */
    private static Verdict besideOthers(Post post, List<Block> blocks, Standing standing) {
        if (!standing.whole() || Words.stopsShort(blocks, post.withAllWords())) {
            return unchanged(Reason.CUT_SHORT);
        }
        return standing.compareTo(post.standing()) > 0
                ? new Verdict(Outcome.REVISED, Reason.WORDS_CHANGED)
                : unchanged(Reason.OLDER);
    }

    /** What readers would not see the difference of is the same. */
    private static boolean isSame(Post post, String title, String publishedOn, List<Block> blocks) {
        Revision current = post.current();
        return isTitled(current, title, publishedOn) && Words.same(current.blocks(), post.masked(blocks));
    }

    private static boolean isTitled(Revision current, String title, String publishedOn) {
        return current.title().equals(title) && current.publishedOn().value().equals(publishedOn);
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
