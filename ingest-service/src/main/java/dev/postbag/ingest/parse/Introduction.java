package dev.postbag.ingest.parse;

import org.jspecify.annotations.Nullable;

/** What the words before a quotation say of it: who wrote it, where it stood, and what kind of text it is. */
record Introduction(
        @Nullable String author,
        @Nullable String outlet,
        @Nullable String url,
        QuotationRole role) {

    /** How long the colon and the dash are. */
    private static final int SIGN = 2;

    private static final Vocabulary OF_COMMENTS =
            Vocabulary.words("comment comments contribution contributions contributor contributors pick picks");
    private static final Vocabulary OF_READERS =
            Vocabulary.words("reader readers member correspondent colleague someone somebody anonymous guest");
    private static final Vocabulary OF_SPEECHES = Vocabulary.words("speech told lecture address hansard debate");
    private static final Vocabulary OF_DOCUMENTS =
            Vocabulary.words("letter email e-mail release memo minutes guidance document consultation notice");
    private static final Vocabulary PERHAPS_OF_DOCUMENTS =
            Vocabulary.words("report review plan strategy statement survey submission");

    /** Of words that nothing introduces. */
    static Introduction silent(QuotationRole role) {
        return new Introduction(null, null, null, role);
    }

    static Introduction of(Piece.Words words) {
        String line = words.last().text();
        Sentence sentence = Sentence.lastOf(line.substring(0, line.length() - SIGN));
        String outlet = sentence.outlet();
        return new Introduction(sentence.author(), outlet, sentence.address(), role(sentence, outlet));
    }

    /** Whether it names where the words come from. */
    boolean namesSource() {
        return author != null || outlet != null;
    }

    /** A report in a newspaper is an article; one by nobody we know is a document. */
    private static QuotationRole role(Sentence sentence, @Nullable String outlet) {
        if (sentence.hasAnyOf(OF_COMMENTS)) {
            return QuotationRole.COMMENT;
        }
        if (sentence.hasAnyOf(OF_SPEECHES)) {
            return QuotationRole.SPEECH;
        }
        if (sentence.hasAnyOf(OF_DOCUMENTS)) {
            return QuotationRole.DOCUMENT;
        }
        if (outlet != null) {
            return QuotationRole.ARTICLE;
        }
        if (sentence.hasAnyOf(OF_READERS)) {
            return QuotationRole.READER;
        }
        return sentence.hasAnyOf(PERHAPS_OF_DOCUMENTS) ? QuotationRole.DOCUMENT : QuotationRole.ARTICLE;
    }
}
