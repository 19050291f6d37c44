package dev.postbag.content.search.store;

import dev.postbag.content.search.Matches.ReadAs;
import dev.postbag.content.search.SearchedPart;
import dev.postbag.content.search.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, in Lucene's terms. Each word counts where it tells most: in the title most, then in headings
 * and in the names of who is quoted. A word that no post has is taken for those most like it. Words such as "the" need not
 * be there unless there are no others.
 */
final class WordsQuery {

    /** Of what a word tells elsewhere than where it tells most. */
    private static final float ELSEWHERE = 0.1f;

    /** Words that stand this close together tell more. */
    private static final int CLOSE = 8;

    private static final float AS_WRITTEN = 0.5f;
    private static final float TAKEN_FOR = 0.8f;

    private final IndexReader reader;
    private final QueryBuilder builder;
    private final Map<String, Float> fields;
    private final List<Query> needed = new ArrayList<>();
    private final List<Query> welcome = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<Query> common = new ArrayList<>();
    private final List<Query> shown = new ArrayList<>();
    private final List<ReadAs> readAs = new ArrayList<>();

    WordsQuery(IndexReader reader, Analyzer analyzer, List<Wanted> words, @Nullable SearchedPart in)
            throws IOException {
        this.reader = reader;
        this.builder = new QueryBuilder(analyzer);
        this.fields = Fields.of(in);
        for (Wanted word : words) {
            add(word);
        }
        if (needed.isEmpty()) {
            needed.addAll(welcome);
            welcome.clear();
            shown.addAll(common);
        }
        addClose(words);
    }

    List<ReadAs> readAs() {
        return List.copyOf(readAs);
    }

    /** Whether it can tell posts that have every word from those that have some. */
    boolean hasSeveral() {
        return needed.size() > 1;
    }

    Query query(boolean everyWord) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        needed.forEach(one -> some.add(one, everyWord ? Occur.MUST : Occur.SHOULD));
        query.add(needed.isEmpty() ? new MatchNoDocsQuery() : some.build(), Occur.MUST);
        welcome.forEach(one -> query.add(one, Occur.SHOULD));
        unwanted.forEach(one -> query.add(one, Occur.MUST_NOT));
        return query.build();
    }

    /** The words to be shown in texts, as those of {@link Fields#TEXT}. */
    Query shown() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        shown.forEach(one -> query.add(one, Occur.SHOULD));
        return query.build();
    }

    private void add(Wanted word) throws IOException {
        @Nullable Query inText = builder.createPhraseQuery(Fields.TEXT, word.text());
        if (inText == null) {
            return;
        }
        Query clause = everywhere(word.text(), 0);
        if (word.without()) {
            unwanted.add(clause);
        } else if (!(inText instanceof TermQuery term)) {
            needed.add(clause);
            shown.add(inText);
        } else if (EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(
                term.getTerm().text())) {
            welcome.add(clause);
            common.add(inText);
        } else if (isKnown(term.getTerm().text())) {
            needed.add(clause);
            shown.add(inText);
            addExact(word.text());
        } else {
            needed.add(alike(word.text()));
        }
    }

    private boolean isKnown(String term) throws IOException {
        for (String field : Fields.all().keySet()) {
            if (reader.docFreq(new Term(field, term)) > 0) {
                return true;
            }
        }
        return false;
    }

    private Query alike(String word) throws IOException {
        List<String> others = new Likeness(reader, builder).of(word);
        if (others.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        readAs.add(new ReadAs(word, others));
        List<Query> any = new ArrayList<>();
        for (String other : others) {
            any.add(everywhere(other, 0));
            shown.add(builder.createPhraseQuery(Fields.TEXT, other));
        }
        return new BoostQuery(new DisjunctionMaxQuery(any, 0), TAKEN_FOR);
    }

    /** Of the forms of a word the one that was written tells more. */
    private void addExact(String word) {
        @Nullable Query exact = builder.createPhraseQuery(Fields.WORD, word);
        if (exact != null) {
            welcome.add(new BoostQuery(new ConstantScoreQuery(exact), AS_WRITTEN));
        }
    }

    private void addClose(List<Wanted> words) {
        List<String> wanted =
                words.stream().filter(word -> !word.without()).map(Wanted::text).toList();
        if (wanted.size() > 1) {
            welcome.add(everywhere(String.join(" ", wanted), CLOSE));
        }
    }

    private Query everywhere(String text, int slop) {
        List<Query> places = new ArrayList<>();
        fields.forEach((field, weight) -> {
            @Nullable Query place = builder.createPhraseQuery(field, text, slop);
            if (place != null) {
                places.add(new BoostQuery(place, weight));
            }
        });
        return new DisjunctionMaxQuery(places, ELSEWHERE);
    }
}
