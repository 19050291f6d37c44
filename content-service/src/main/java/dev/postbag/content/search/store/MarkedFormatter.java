package dev.postbag.content.search.store;

import dev.postbag.content.search.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.util.BytesRef;

/** Gives the first passage as runs of text, cut to a length; {@code …} stands where the text goes on. */
final class MarkedFormatter extends PassageFormatter {

    private static final String ELLIPSIS = "…";

    private final int longest;

    MarkedFormatter(int longest) {
        this.longest = longest;
    }

    @Override
    public Marked format(Passage[] passages, String content) {
        Passage passage = passages[0];
        int start = start(passage, content);
        int end = end(passage, content, start);
        List<Shown> runs = new ArrayList<>();
        add(runs, start > 0 ? ELLIPSIS : "", false);
        int at = start;
        for (int match = 0; match < passage.getNumMatches(); match++) {
            int from = Math.max(at, passage.getMatchStarts()[match]);
            int to = Math.min(end, passage.getMatchEnds()[match]);
            if (from < to) {
                add(runs, content.substring(at, from), false);
                add(runs, content.substring(from, to), true);
                at = to;
            }
        }
        String rest = content.substring(at, end);
        boolean goesOn = end < content.length();
        add(runs, goesOn ? rest.stripTrailing() + ELLIPSIS : rest, false);
        return new Marked(runs, words(passage));
    }

    /** A third of the length before the first match, between words. */
    private int start(Passage passage, String content) {
        int start = passage.getStartOffset();
        int wanted = passage.getMatchStarts()[0] - longest / 3;
        if (passage.getEndOffset() - start <= longest || wanted <= start) {
            return start;
        }
        int space = content.indexOf(' ', wanted);
        return space < 0 || space >= passage.getMatchStarts()[0] ? passage.getMatchStarts()[0] : space + 1;
    }

    private int end(Passage passage, String content, int start) {
        if (passage.getEndOffset() - start <= longest) {
            return passage.getEndOffset();
        }
        int space = content.lastIndexOf(' ', start + longest);
        return space > passage.getMatchEnds()[0] ? space : passage.getMatchEnds()[0];
    }

    private static void add(List<Shown> runs, String text, boolean match) {
        if (text.isEmpty()) {
            return;
        }
        if (!match && !runs.isEmpty() && !runs.getLast().match()) {
            runs.set(runs.size() - 1, new Shown(runs.getLast().text() + text, false));
        } else {
            runs.add(new Shown(text, match));
        }
    }

    private static int words(Passage passage) {
        Set<BytesRef> different = new TreeSet<>();
        for (int match = 0; match < passage.getNumMatches(); match++) {
            different.add(passage.getMatchTerms()[match]);
        }
        return different.size();
    }
}
