package dev.postbag.content.search.store;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How text becomes terms: words of any script, without case and accents; English ones by their stem. */
final class Analysis {

    private Analysis() {}

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new Words(true), Map.of(Fields.WORD, new Words(false)));
    }

    private static final class Words extends Analyzer {

        /** No phrase goes on from one block to the next. */
        private static final int BETWEEN_BLOCKS = 100;

        private final boolean stems;

        Words(boolean stems) {
            this.stems = stems;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            return new TokenStreamComponents(words, stems ? new PorterStemFilter(folded) : folded);
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN_BLOCKS;
        }
    }
}
