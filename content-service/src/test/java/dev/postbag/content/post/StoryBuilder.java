package dev.postbag.content.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds stories for tests; what is not said has a default. */
public final class StoryBuilder {

    private String capture = "c".repeat(64);
    private int reading = 1;
    private int ordinal = 1;
    private String title = "Lanterns on the canal";
    private String publishedOn = "2025-08-20";
    private int dayPosition = 1;
    private Instant capturedAt = Instant.parse("2025-08-21T06:30:00Z");
    private boolean cutShort;
    private PostKind kind = PostKind.POST;
    private boolean draft;
    private @Nullable String permalink;
    private @Nullable String sourceId;
    private @Nullable String publishedAt;
    private List<String> authors = List.of();
    private List<String> labels = List.of();
    private List<Block> blocks = paragraphs("Three hundred people walked the towpath.");

    private @Nullable Correction correction;

    private StoryBuilder() {}

    public static StoryBuilder aStory() {
        return new StoryBuilder();
    }

    public StoryBuilder ofCapture(String name) {
        capture = name;
        return this;
    }

    public StoryBuilder ofReading(int number) {
        reading = number;
        return this;
    }

    public StoryBuilder atPlace(int place) {
        ordinal = place;
        return this;
    }

    public StoryBuilder titled(String words) {
        title = words;
        return this;
    }

    public StoryBuilder publishedOn(String date) {
        publishedOn = date;
        return this;
    }

    public StoryBuilder atDayPosition(int position) {
        dayPosition = position;
        return this;
    }

    public StoryBuilder capturedAt(String time) {
        return capturedAt(Instant.parse(time));
    }

    public StoryBuilder capturedAt(Instant time) {
        capturedAt = time;
        return this;
    }

    public StoryBuilder cutShort(boolean cut) {
        cutShort = cut;
        return this;
    }

    public StoryBuilder at(String address) {
        permalink = address;
        return this;
    }

    public StoryBuilder called(String id) {
        sourceId = id;
        return this;
    }

    public StoryBuilder draft() {
        draft = true;
        return this;
    }

    public StoryBuilder page() {
        kind = PostKind.PAGE;
        return this;
    }

    public StoryBuilder publishedAt(String time) {
        publishedAt = time;
        return this;
    }

    public StoryBuilder by(String... names) {
        authors = List.of(names);
        return this;
    }

    public StoryBuilder labelled(String... names) {
        labels = List.of(names);
        return this;
    }

    public StoryBuilder saying(String... texts) {
        blocks = paragraphs(texts);
        return this;
    }

    public StoryBuilder holding(Block... some) {
        blocks = List.of(some);
        return this;
    }

    /** As the desk set it right; the number tells the hour. */
    public StoryBuilder corrected(int number, String... joins) {
        correction = new Correction(
                number, Instant.parse("2025-09-02T00:00:00Z").plusSeconds(3600L * number), false, List.of(joins));
        return this;
    }

    /** As the desk set it right, as a story of its own. */
    public StoryBuilder setApart(int number) {
        corrected(number);
        correction = new Correction(number, correction.at(), true, List.of());
        return this;
    }

    /** The same story each time it is built of the same place in the same reading of the same capture. */
    public Story build() {
        return build(publishedOn + "|" + folded(title));
    }

    public Story build(String key) {
        String id = capture + ":" + (correction == null ? reading : "c" + correction.number()) + ":" + ordinal;
        Block.Span span = new Block.Span(capture, 0, 1_000);
        return new Story(
                id,
                capture,
                reading,
                ordinal,
                key,
                title,
                publishedOn,
                dayPosition,
                capturedAt,
                "https://blog.example/",
                cutShort,
                span,
                blocks,
                publishedAt,
                new Origin(kind, draft, permalink, sourceId, authors, labels),
                correction);
    }

    public static List<Block> paragraphs(String... texts) {
        List<Block> blocks = new ArrayList<>();
        for (String text : texts) {
            blocks.add(paragraph("b" + (blocks.size() + 1), text));
        }
        return blocks;
    }

    public static Block.Paragraph paragraph(String id, String text) {
        return new Block.Paragraph(id, span(), 0.9, List.of(new Block.Text(text, List.of())));
    }

    public static Block.Quotation quotation(@Nullable String outlet, Block... children) {
        Block.Citation citation = new Block.Citation(null, outlet, null, null, "2025-08", null);
        return new Block.Quotation("q1", span(), 0.8, "article", citation, List.of(children));
    }

    /** One block of every type, with everything that can be known of it. */
    public static List<Block> blocksOfEveryType() {
        Block.Mark link = new Block.Mark("link", "https://outlet.example/a");
        Block.Text marked = new Block.Text("the report", List.of(link, new Block.Mark("strong", null)));
        return List.of(
                new Block.Heading("h1", span(), 1.0, List.of(new Block.Text("What was said", List.of()))),
                new Block.Paragraph("p1", span(), 0.95, List.of(new Block.Text("Read ", List.of()), marked)),
                new Block.Listing(
                        "l1",
                        span(),
                        0.5,
                        true,
                        3,
                        List.of(List.of(paragraph("i1", "bread")), List.of(paragraph("i2", "salt")))),
                quotation(
                        "The Gazette",
                        paragraph("p2", "They said so."),
                        quotation(null, paragraph("p3", "And others too."))),
                new Block.Separator("s1", span(), 1.0, "*****"),
                new Block.Unknown("u1", span(), 0.1, "%%%"));
    }

    static Block list(Block item) {
        return new Block.Listing("l", span(), 0.5, false, 1, List.of(List.of(item)));
    }

    private static Block.Span span() {
        return new Block.Span("c".repeat(64), 10, 60);
    }

    private static String folded(String title) {
        return title.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
