package dev.postbag.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.postbag.testkit.SharedFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases of feedparser's suite: each says in Python what is to be found in its feed. Words that are HTML are compared as
 * a parser understands them, so that the way of writing a quote or an empty element does not count.
 */
class FeedparserSuiteTest {

    private static final String SUITE = "suites/feedparser/tests";
    private static final int CASES = 446;
    private static final double GOAL = 0.95;
    private static final Pattern EXPECTATION = Pattern.compile("Expect:([^\\n]*)");
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"']+)");

    /** The cases that do not pass, each with its reason. */
    private static Map<String, String> open() {
        Map<String, String> open = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                FeedparserSuiteTest.class.getResourceAsStream("/feedparser/open.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(": ", 2);
                    assertThat(parts).as(line).hasSize(2);
                    open.put(parts[0], parts[1]);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return open;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SharedFiles.orSkip(SUITE))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static String expectation(Path file) throws IOException {
        Matcher matcher = EXPECTATION.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        assertThat(matcher.find()).as("%s says what it expects", file).isTrue();
        return matcher.group(1);
    }

    private static boolean passes(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Matcher named = ENCODING.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        Charset charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        ReadFeed feed = ReadFeed.of(CaptureText.of(bytes, charset));
        return PythonExpression.holds(expectation(file), FeedparserNames.of(feed));
    }

    @TestFactory
    Stream<DynamicTest> aCasePassesUnlessItIsListedWithItsReason() throws IOException {
        Map<String, String> open = open();
        return files().stream()
                .map(file -> dynamicTest(
                        name(file),
                        () -> assertThat(passes(file))
                                .as("%s, and listed as open: %s", expectation(file), open.get(name(file)))
                                .isEqualTo(!open.containsKey(name(file)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed['title'] == 'Tides'",
                "bozo and feed['title'] == 'Tide'",
                "feed['title'] == 'Tide' and bozo",
                "len(entries) == 1 and entries[0]['title'] == 'Tide'",
                "entries[0]['title'] == entries[1]['title']",
                "feed.has_key('link') or 1"
            })
    void anExpectationThatIsNotMetIsSeen(String expectation) throws Exception {
        ReadFeed feed = ReadFeed.of(CaptureText.of(
                "<rss><title>Tide</title><item><title>High</title></item></rss>".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8));
        assertThat(feed.head().title().value()).isEqualTo("Tide");

        boolean holds;
        try {
            holds = PythonExpression.holds(expectation, FeedparserNames.of(feed));
        } catch (IllegalArgumentException notUnderstood) {
            holds = false;
        }
        assertThat(holds).isFalse();
    }

    @Test
    void theListNamesCasesThereAreAndFewEnough() throws IOException {
        List<String> cases = files().stream().map(FeedparserSuiteTest::name).toList();

        assertThat(cases).hasSize(CASES).containsAll(open().keySet());
        assertThat(open()).hasSizeLessThanOrEqualTo((int) (CASES * (1 - GOAL)));
    }
}
