package dev.postbag.comment.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The word lists of the rules that hold, as comments are compared with them: folded once, not for each comment. */
final class FoldedLists {

    private final SequencedMap<Check.WordList, List<Wording>> folded = new LinkedHashMap<>(16, 0.75f, true);

    synchronized List<Wording> of(Check.WordList list) {
        List<Wording> found = folded.computeIfAbsent(
                list, words -> words.words().stream().map(Wording::of).toList());
        if (folded.size() > RuleBook.MOST) {
            folded.pollFirstEntry();
        }
        return found;
    }
}
