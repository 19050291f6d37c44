package dev.postbag.content.search.store;

import dev.postbag.content.search.Line;
import dev.postbag.content.search.Passage;
import dev.postbag.content.search.SearchIndex;
import dev.postbag.content.search.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Shows by Lucene's unified highlighter where texts hold the words of a query. */
final class LuceneHighlights implements SearchIndex.Highlights {

    /** About so many characters are a passage. */
    private static final int PASSAGE = 160;

    /** A match is in the middle of its passage. */
    private static final float MIDDLE = 0.5f;

    /** Of a longer post the rest is not looked at. */
    private static final int LONGEST = 200_000;

    private record Found(Passage passage, int words) {}

    private final Query words;
    private final Beginnings beginnings;
    private final UnifiedHighlighter wholes;
    private final UnifiedHighlighter passages;

    LuceneHighlights(Query words, Analyzer analyzer) {
        this.words = words;
        this.beginnings = new Beginnings(words);
        this.wholes = highlighter(analyzer, WholeBreakIterator::new, Integer.MAX_VALUE);
        this.passages = highlighter(
                analyzer,
                () -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE, MIDDLE),
                2 * PASSAGE);
    }

    @Override
    public Optional<List<Shown>> whole(String text) {
        return Optional.ofNullable(marked(wholes, text)).map(Marked::text);
    }

    @Override
    public List<Passage> passages(List<Line> lines, int limit) {
        List<Found> found = new ArrayList<>();
        int length = 0;
        int full = 0;
        for (Line line : lines) {
            length += line.text().length();
            if (length > LONGEST || full == limit) {
                break;
            }
            @Nullable Marked marked = marked(passages, line.text());
            if (marked != null) {
                found.add(new Found(new Passage(line, marked.text()), marked.words()));
                full += marked.words() == beginnings.words() ? 1 : 0;
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::words).reversed())
                .limit(limit)
                .map(Found::passage)
                .toList();
    }

    private @Nullable Marked marked(UnifiedHighlighter highlighter, String text) {
        if (!beginnings.mayBeIn(text)) {
            return null;
        }
        try {
            return (Marked) highlighter.highlightWithoutSearcher(Fields.TEXT, words, text, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static UnifiedHighlighter highlighter(Analyzer analyzer, Supplier<BreakIterator> breaks, int longest) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(breaks)
                .withMaxNoHighlightPassages(0)
                .withMaxLength(LONGEST)
                .withFormatter(new MarkedFormatter(longest))
                .build();
    }
}
