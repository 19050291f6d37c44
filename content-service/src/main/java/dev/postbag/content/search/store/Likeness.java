package dev.postbag.content.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Finds the words of posts that somebody may have meant who wrote one that is in none. */
final class Likeness {

    private static final int MOST = 3;
    private static final int SHORTEST = 3;

    /** From here on two letters may be wrong; of shorter words there are too many that differ by two. */
    private static final int LONG = 8;

    /** So many words with one beginning are looked at. */
    private static final int BEGINNINGS = 200;

    /** Who is less like the word than the best by this is left out; 1 is as like as can be. */
    private static final float NEARLY_AS_GOOD = 0.1f;

    private record Counted(String word, int posts) {}

    private final IndexReader reader;
    private final QueryBuilder builder;

    Likeness(IndexReader reader, QueryBuilder builder) {
        this.reader = reader;
        this.builder = builder;
    }

    /** Up to three words, the best first: those it is the beginning of, else those spelt much like it. */
    List<String> of(String written) throws IOException {
        @Nullable Query folded = builder.createPhraseQuery(Fields.WORD, written);
        if (!(folded instanceof TermQuery query)) {
            return List.of();
        }
        Term word = query.getTerm();
        if (word.text().length() < SHORTEST || word.text().chars().noneMatch(Character::isLetter)) {
            return List.of();
        }
        List<String> longer = beginningWith(word);
        return longer.isEmpty() ? speltLike(word) : longer;
    }

    private List<String> beginningWith(Term word) throws IOException {
        @Nullable Terms all = MultiTerms.getTerms(reader, Fields.WORD);
        if (all == null) {
            return List.of();
        }
        List<Counted> found = new ArrayList<>();
        TermsEnum terms = all.iterator();
        boolean there = terms.seekCeil(word.bytes()) != TermsEnum.SeekStatus.END;
        while (there && found.size() < BEGINNINGS && StringHelper.startsWith(terms.term(), word.bytes())) {
            found.add(new Counted(terms.term().utf8ToString(), terms.docFreq()));
            @Nullable BytesRef next = terms.next();
            there = next != null;
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Counted::posts).reversed())
                .limit(MOST)
                .map(Counted::word)
                .toList();
    }

    private List<String> speltLike(Term word) throws IOException {
        DirectSpellChecker spelling = new DirectSpellChecker();
        spelling.setMaxEdits(word.text().length() < LONG ? 1 : 2);
        SuggestWord[] like = spelling.suggestSimilar(word, MOST, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return Stream.of(like)
                .filter(one -> one.score >= like[0].score - NEARLY_AS_GOOD)
                .map(one -> one.string)
                .toList();
    }
}
