package dev.postbag.content.search.store;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.quotation.CitedTitle;
import dev.postbag.content.search.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A post as the index holds it: what it says is in there as terms only. */
final class IndexedPost {

    private static final FieldType WORDS = words();

    private final Analyzer analyzer;
    private final Document document = new Document();
    private final Set<String> words = new HashSet<>();

    private IndexedPost(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    static Document of(Post post, Analyzer analyzer) {
        IndexedPost indexed = new IndexedPost(analyzer);
        indexed.addKeys(post);
        indexed.addWords(Fields.TITLE, post.current().title());
        post.particulars().authors().forEach(author -> indexed.addWords(Fields.ABOUT, author));
        post.particulars().topics().forEach(topic -> indexed.addWords(Fields.ABOUT, topic.name()));
        List<Line> lines = Line.of(post.current().blocks());
        lines.forEach(line -> indexed.addWords(field(line), line.text()));
        lines.stream().map(Line::citation).filter(Objects::nonNull).distinct().forEach(indexed::addCitation);
        indexed.document.add(new Field(Fields.WORD, new Terms(indexed.words), WORDS));
        return indexed.document;
    }

    private static String field(Line line) {
        return line.quoted() ? Fields.QUOTED : line.heading() ? Fields.HEADING : Fields.TEXT;
    }

    private void addKeys(Post post) {
        addKey(Fields.ID, post.id().value(), Field.Store.YES);
        addSorting(Fields.ID, post.id().value());
        document.add(new StoredField(Fields.VERSION, post.version()));
        addKey(Fields.DATE, post.current().publishedOn().value(), Field.Store.NO);
        addSorting(Fields.DATE, post.current().publishedOn().value());
        post.particulars().topics().forEach(topic -> addKey(Fields.TOPIC, topic.slug(), Field.Store.NO));
    }

    private void addCitation(Block.Citation citation) {
        CitedTitle.outlet(citation.outlet()).ifPresent(outlet -> addKey(Fields.OUTLET, outlet, Field.Store.NO));
        Stream.of(citation.author(), citation.outlet(), citation.title())
                .filter(Objects::nonNull)
                .forEach(text -> addWords(Fields.CITED, text));
    }

    private void addKey(String field, String value, Field.Store store) {
        document.add(new StringField(field, value, store));
    }

    private void addSorting(String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    /** A text is read once; stems are made of its words. */
    private void addWords(String field, String text) {
        List<String> terms = Terms.of(text, analyzer, Fields.WORD);
        words.addAll(terms);
        document.add(new TextField(field, new PorterStemFilter(new Terms(terms))));
    }

    private static FieldType words() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
