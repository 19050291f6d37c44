package dev.postbag.content.search.store;

import dev.postbag.content.post.PostId;
import dev.postbag.content.quotation.CitedTitle;
import dev.postbag.content.search.HitPlace;
import dev.postbag.content.search.Matches;
import dev.postbag.content.search.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The posts that an index holds for a query, the best first; among equals the newest. */
final class RankedPosts {

    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.DATE, SortField.Type.STRING, true),
            new SortField(Fields.ID, SortField.Type.STRING));

    private RankedPosts() {}

    /**
     * The next posts that match.
     *
     * @param after the place of the last one that is known; none to begin with the best
     */
    static List<Matches.Match> find(
            IndexSearcher searcher,
            SearchQuery query,
            WordsQuery words,
            boolean everyWord,
            @Nullable HitPlace after,
            int limit)
            throws IOException {
        BooleanQuery.Builder whole = new BooleanQuery.Builder().add(words.query(everyWord), Occur.MUST);
        filters(query).forEach(filter -> whole.add(filter, Occur.FILTER));
        ScoreDoc[] docs = searcher.searchAfter(place(searcher, after), whole.build(), limit, ORDER).scoreDocs;
        StoredFields stored = searcher.storedFields();
        List<Matches.Match> found = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            Document post = stored.document(doc.doc);
            Object[] order = ((FieldDoc) doc).fields;
            String id = post.get(Fields.ID);
            found.add(new Matches.Match(
                    new PostId(id),
                    post.getField(Fields.VERSION).numericValue().longValue(),
                    new HitPlace(everyWord, (Float) order[0], ((BytesRef) order[1]).utf8ToString(), id)));
        }
        return found;
    }

    private static List<Query> filters(SearchQuery query) {
        List<Query> filters = new ArrayList<>();
        if (query.topic() != null) {
            filters.add(new TermQuery(new Term(Fields.TOPIC, query.topic())));
        }
        if (query.outlet() != null) {
            filters.add(CitedTitle.outlet(query.outlet())
                    .<Query>map(outlet -> new TermQuery(new Term(Fields.OUTLET, outlet)))
                    .orElseGet(MatchNoDocsQuery::new));
        }
        if (query.from() != null || query.to() != null) {
            @Nullable String from = query.from() == null ? null : query.from().value();
            // What begins like the last date is in it.
            @Nullable String to = query.to() == null ? null : query.to().value() + "~";
            filters.add(TermRangeQuery.newStringRange(Fields.DATE, from, to, true, true));
        }
        return filters;
    }

    private static @Nullable FieldDoc place(IndexSearcher searcher, @Nullable HitPlace after) {
        if (after == null) {
            return null;
        }
        Object[] order = {after.score(), new BytesRef(after.publishedOn()), new BytesRef(after.id())};
        // Behind every document that stands at the same place: there is one of each id.
        return new FieldDoc(Math.max(0, searcher.getIndexReader().maxDoc() - 1), after.score(), order);
    }
}
