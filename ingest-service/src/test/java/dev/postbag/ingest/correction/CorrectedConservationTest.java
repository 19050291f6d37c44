package dev.postbag.ingest.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Coverage;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.PlainTextReader;
import dev.postbag.ingest.parse.QuotationRole;
import dev.postbag.ingest.parse.Reading;
import dev.postbag.ingest.parse.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CorrectedConservationTest {

    private static final KnownDate DAY = KnownDate.of(LocalDate.of(2025, 8, 23));
    private static final KnownDate EARLIER = KnownDate.of(LocalDate.of(2025, 8, 22));

    @Property(tries = 400)
    void afterAnyCorrectionsEveryCharacterIsInOneBlockOrLineAndTheReadingIsAsItWas(
            @ForAll("pages") String text, @ForAll("charsets") Charset charset, @ForAll Random any) {
        byte[] capture = text.getBytes(charset);
        Reading reading = new PlainTextReader().read(capture, charset);
        DeskPage own = DeskPages.of(capture, charset, reading);
        List<Correction> made = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            Change change = change(own.with(made), made, any);
            if (own.with(made, number, change) instanceof FitResult.Fits fits) {
                assertThat(coverage(capture, charset, reading, own, fits.page()).isWhole())
                        .as("%s after %s", change, made)
                        .isTrue();
                made.add(new Correction(
                        Arrivals.idOf(capture),
                        number,
                        change,
                        Instant.EPOCH.plusSeconds(number),
                        "editor",
                        List.of()));
                assertThat(own.with(made)).isEqualTo(fits.page());
                assertThat(names(fits.page())).doesNotHaveDuplicates();
            } else {
                number = Math.max(number, made.size());
            }
        }
        assertThat(DeskPages.of(capture, charset, new PlainTextReader().read(capture, charset)))
                .isEqualTo(own);
    }

    @Property(tries = 200)
    void whatAllIsTakenBackOfIsTheReading(@ForAll("pages") String text, @ForAll Random any) {
        byte[] capture = text.getBytes(StandardCharsets.UTF_8);
        DeskPage own = DeskPages.of(
                capture, StandardCharsets.UTF_8, new PlainTextReader().read(capture, StandardCharsets.UTF_8));
        List<Correction> made = new ArrayList<>();
        for (int tries = 0; tries < 6; tries++) {
            add(own, made, change(own.with(made), List.of(), any), capture);
        }
        for (int number = made.size(); number > 0; number--) {
            add(own, made, new Change.TakeBack(number), capture);
        }

        assertThat(own.with(made)).isEqualTo(own);
    }

    private static void add(DeskPage own, List<Correction> made, Change change, byte[] capture) {
        int number = made.size() + 1;
        if (own.with(made, number, change) instanceof FitResult.Fits) {
            made.add(new Correction(Arrivals.idOf(capture), number, change, Instant.EPOCH, "editor", List.of()));
        }
    }

    private static Change change(DeskPage page, List<Correction> made, Random any) {
        List<String> names = names(page);
        if (names.isEmpty()) {
            return new Change.TakeBack(1);
        }
        String name = names.get(any.nextInt(names.size()));
        List<DeskStory> stories = page.stories();
        return switch (any.nextInt(made.isEmpty() ? 6 : 7)) {
            case 0 -> new Change.SetType(name, BlockKind.values()[any.nextInt(BlockKind.values().length)]);
            case 1 ->
                new Change.Quote(name, names.get(any.nextInt(names.size())), QuotationRole.values()[any.nextInt(5)]);
            case 2 -> new Change.Quote(name, name, QuotationRole.ARTICLE);
            case 3 -> new Change.Unquote(name);
            case 4 -> new Change.Split(name, "Split at " + name, any.nextBoolean() ? DAY : EARLIER);
            case 5 -> new Change.Join(stories.get(any.nextInt(stories.size())).name());
            default -> new Change.TakeBack(1 + any.nextInt(made.size()));
        };
    }

    private static List<String> names(DeskPage page) {
        return page.stories().stream().flatMap(story -> names(story.blocks())).toList();
    }

    private static Stream<String> names(List<Block> blocks) {
        return blocks.stream().flatMap(block -> Stream.concat(Stream.of(block.id()), names(Naming.inside(block))));
    }

    /** The lines that are heads of stories are furniture; those that were are not any more, unless they are again. */
    private static Coverage coverage(byte[] capture, Charset charset, Reading reading, DeskPage own, DeskPage page) {
        Set<Span> were = own.stories().stream()
                .flatMap(story -> story.heads().stream())
                .map(Block::span)
                .collect(Collectors.toSet());
        List<Furniture> furniture = new ArrayList<>(reading.furniture().stream()
                .filter(piece -> !were.contains(piece.span()))
                .toList());
        page.stories()
                .forEach(story -> story.heads().forEach(head -> furniture.add(new Furniture("head", head.span()))));
        List<ParsedStory> stories = page.stories().stream()
                .map(story -> new ParsedStory(
                        story.title(),
                        story.published(),
                        story.dayPosition(),
                        story.blocks(),
                        story.span(),
                        story.cutShort(),
                        story.confidence(),
                        story.origin()))
                .toList();
        return Coverage.of(capture, charset, new Reading(stories, reading.unread(), furniture));
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                        "Saturday, 23 August 2025\n\nThe lamp is lit\n\n",
                        "Friday, 22 August 2025\n\nThe ferry is late\n\n",
                        "Thursday, 21 August 2025\n\nSomebody mended it, and nobody knows who it was that did.\n\n",
                        "Somebody mended the lamp.\n\n",
                        "The harbour office thanks whoever it was,\nand hopes for more.\n\n",
                        "This from the Lantern website:-\n\n",
                        "--oo00oo--\n\n",
                        "******\n\n",
                        "A short line\n\n",
                        "  • bread\n  • salt\n\n",
                        "See https://lantern.example/a for more.\n\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(16)
                .map(parts -> "Saturday, 23 August 2025\n\nHow it began\n\n" + String.join("", parts));
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"));
    }
}
