package dev.postbag.comment.notice;

import dev.postbag.comment.moderation.DecideResult;

/** What became of the wish to conclude a case. */
public sealed interface ConcludeResult {

    /** It is concluded so, now or since it was sent before. */
    record Concluded(Notice notice) implements ConcludeResult {}

    record NoSuchNotice() implements ConcludeResult {}

    /** It is concluded otherwise. */
    record ConcludedBefore() implements ConcludeResult {}

    /** The comment is not taken down. */
    record NotTakenDown(DecideResult.Refusal refusal) implements ConcludeResult {}
}
