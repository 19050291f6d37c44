package dev.postbag.content.proposal.format;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.postbag.content.proposal.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Compares texts by Lucene's MinHash over runs of five words, and word by word. */
@ApplicationScoped
public class LuceneWording implements Wording {

    private static final int RUN = 5;
    private static final int PLACES = 128;
    private static final int MOST_WORDS = 20_000;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public List<Integer> hashes(List<String> lines) {
        StandardTokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(String.join("\n", lines)));
        ShingleFilter runs = new ShingleFilter(new LowerCaseFilter(words), RUN, RUN);
        runs.setOutputUnigrams(false);
        try (TokenStream least = new MinHashFilter(runs, 1, PLACES, 1, true)) {
            CharTermAttribute term = least.addAttribute(CharTermAttribute.class);
            List<Integer> hashes = new ArrayList<>();
            least.reset();
            while (least.incrementToken()) {
                hashes.add(term.toString().hashCode());
            }
            least.end();
            return hashes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public double equalWords(List<String> lines, List<String> others) {
        List<String> words = words(lines);
        List<String> otherWords = words(others);
        int all = words.size() + otherWords.size();
        int unlike = DiffUtils.diff(words, otherWords).getDeltas().stream()
                .mapToInt(LuceneWording::size)
                .sum();
        return all == 0 ? 0 : (double) (all - unlike) / all;
    }

    private static int size(AbstractDelta<String> delta) {
        return delta.getSource().size() + delta.getTarget().size();
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(BETWEEN.split(line.toLowerCase(Locale.ROOT), -1)))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
