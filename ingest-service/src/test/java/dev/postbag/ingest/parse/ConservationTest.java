package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConservationTest {

    /** A story to be written on a page. */
    record Written(int daysBack, String title, List<String> parts) {}

    private static final LocalDate NEWEST = LocalDate.of(2025, 8, 23);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private static Reading wholeReading(byte[] capture, Charset charset) {
        Reading reading = new PlainTextReader().read(capture, charset);
        assertThat(Coverage.of(capture, charset, reading))
                .isEqualTo(new Coverage(List.of(), List.of(), List.of(), List.of()));
        assertThat(new PlainTextReader().read(capture, charset)).isEqualTo(reading);
        return reading;
    }

    @Property(tries = 500)
    void everyPageGivesBackItsStoriesAndAllItsCharacters(
            @ForAll("stories") List<Written> stories,
            @ForAll("charsets") Charset charset,
            @ForAll("lineEnds") String lineEnd,
            @ForAll("heads") String head) {
        StringBuilder page = new StringBuilder(head);
        LocalDate day = NEWEST;
        for (Written story : stories) {
            day = day.minusDays(story.daysBack());
            page.append(DAY.format(day)).append("\n\n").append(story.title()).append("\n\n");
            story.parts().forEach(part -> page.append(part).append("\n\n"));
        }

        Reading reading = wholeReading(page.toString().replace("\n", lineEnd).getBytes(charset), charset);

        assertThat(reading.stories())
                .extracting(ParsedStory::title)
                .containsExactlyElementsOf(stories.stream().map(Written::title).toList());
        assertThat(reading.stories().getLast().published()).isEqualTo(Published.on(day));
        assertThat(reading.unread()).isEmpty();
    }

    @Property(tries = 500)
    void linesInAnyOrderKeepAllTheirCharacters(
            @ForAll("lines") List<String> lines,
            @ForAll("charsets") Charset charset,
            @ForAll("lineEnds") String lineEnd) {
        wholeReading(String.join(lineEnd, lines).getBytes(charset), charset);
    }

    @Property(tries = 500)
    void anyTextKeepsAllItsCharacters(@ForAll String text, @ForAll("charsets") Charset charset) {
        wholeReading(text.getBytes(charset), charset);
    }

    @Property(tries = 1000)
    void anyBytesKeepAllTheirCharacters(@ForAll byte[] bytes, @ForAll("allCharsets") Charset charset) {
        wholeReading(bytes, charset);
    }

    @Provide
    Arbitrary<List<Written>> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        titles(),
                        parts().list().ofMinSize(1).ofMaxSize(8))
                .as(Written::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<String> words(int fewest, int most) {
        return Arbitraries.of(
                        "harbour", "lamp", "the", "a", "tide", "boat", "and", "£5", "café", "“so”", "ship’s", "of")
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most)
                .map(words -> String.join(" ", words));
    }

    private static Arbitrary<String> titles() {
        return words(1, 8).map(words -> "On " + words);
    }

    private static Arbitrary<String> sentences() {
        return words(1, 60).map(words -> "We saw " + words + ".");
    }

    private static Arbitrary<String> parts() {
        return Arbitraries.oneOf(
                sentences(),
                sentences().list().ofMinSize(2).ofMaxSize(4).map(lines -> String.join("\n", lines)),
                titles(),
                sentences()
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(items -> items.stream().map(item -> "  • " + item).collect(Collectors.joining("\n"))),
                sentences()
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(items -> items.stream()
                                .map(item -> "  1. " + item)
                                .collect(Collectors.joining("\n", "", "\nAnd a line that runs on."))),
                sentences().map(text -> "******\n" + text),
                Arbitraries.of(
                        "This from the Lantern website:-\u00A0",
                        "Here are your comments:-",
                        "--oo00oo--",
                        "Published 31 July 2025",
                        "May 16, 2025",
                        "Friday, 23 August 2025",
                        "By Morag Tennick",
                        "Isla Ferrow\nCoxswain",
                        "https://lantern.example/a"));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "", "", "\u00A0", "Saturday, 23 August 2025", "Friday, 22 August 2025", "A Title"),
                        Arbitraries.of(
                                "*****", "--oo00oo--", "---", "•", "• a", "  - b", "    1. c", "2) d", "12. ", "– e"),
                        Arbitraries.of(
                                "This from X:-", ":-", "Jane Smith", "Chair", "By Jane Smith", "© X", "www.x.y", "."),
                        Arbitraries.of("2025", "May 2025", "Monday, 1 May 1963", "Dear all,", "\"", "“", "🚣", "1."),
                        sentences(),
                        titles())
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"),
                Charset.forName("GB18030"));
    }

    @Provide
    Arbitrary<Charset> allCharsets() {
        return Arbitraries.of(Charset.availableCharsets().values());
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r", " \u00A0\n");
    }

    @Provide
    Arbitrary<String> heads() {
        return Arbitraries.of("", "\n\n", "\u00A0\n", "The Lamp\n\n", "The Lamp\nA blog of the quay\n\n");
    }
}
