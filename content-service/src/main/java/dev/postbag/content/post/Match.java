package dev.postbag.content.post;

import org.jspecify.annotations.Nullable;

/**
 * Why a story was taken for one of its post.
 *
 * @param by the key, id or address they have in common; none for a new post
 * @param alsoOf another post that this story's id or address belongs to: the desk is asked about the two
 * @param likeness how alike the two were that the desk found to be the same
 */
public record Match(
        IdentityRule rule,
        @Nullable String by,
        @Nullable PostId alsoOf,
        @Nullable Likeness likeness) {

    static final Match NEW = new Match(IdentityRule.NEW_POST, null, null, null);

    static Match by(Claim claim) {
        IdentityRule rule = switch (claim.kind()) {
            case KEY -> IdentityRule.SAME_DATE_AND_TITLE;
            case SOURCE -> IdentityRule.SAME_SOURCE_ID;
            case ADDRESS -> IdentityRule.SAME_ADDRESS;
        };
        return new Match(rule, claim.of(), null, null);
    }

    Match contestedBy(@Nullable PostId other) {
        return new Match(rule, by, other, likeness);
    }

    Match accepted(Likeness figures) {
        return new Match(IdentityRule.ACCEPTED, by, null, figures);
    }
}
