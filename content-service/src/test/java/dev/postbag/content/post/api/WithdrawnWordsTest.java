package dev.postbag.content.post.api;

import static dev.postbag.content.post.StoryBuilder.aStory;
import static dev.postbag.content.post.StoryBuilder.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.content.post.Block;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.QuotationResult;
import dev.postbag.content.post.ReadingRevisions;
import dev.postbag.content.post.Resolution;
import dev.postbag.content.post.ResolvingStories;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.ShownRevision;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.content.post.WithdrawQuotation;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawingQuotations;
import dev.postbag.kit.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However captures show a quotation, before and after it is withdrawn, none of its words is in any answer. */
class WithdrawnWordsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Block.Span SPAN = new Block.Span("c".repeat(64), 10, 60);

    private final ObjectMapper json = Json.mapper();

    /** How a capture shows the quotation. */
    enum Shape {
        QUOTATION,
        SMALL_CAPTIONS_APART,
        ONE_PARAGRAPH,
        PARAGRAPHS_UNQUOTED,
        INSIDE_A_READERS,
        A_LIST,
        PREFORMATTED,
        LEFT_OUT
    }

    /** A capture of the post, taken in before or after the withdrawal. */
    record Taken(Shape shape, String own, int hour) {}

    @Property(tries = 400)
    void noWordOfAWithdrawnQuotationIsInAnyAnswer(
            @ForAll("secrets") List<List<String>> lines,
            @ForAll("captures") List<Taken> before,
            @ForAll("captures") List<Taken> after)
            throws JsonProcessingException {
        InMemoryPosts posts = new InMemoryPosts();
        ResolvingStories resolving = new ResolvingStories(posts, CLOCK);
        Post first = taken(resolving, new Taken(Shape.QUOTATION, "The first words.", 0), lines, 0);
        for (int number = 0; number < before.size(); number++) {
            taken(resolving, before.get(number), lines, number + 1);
        }
        QuotationResult result = new WithdrawingQuotations(posts, CLOCK)
                .withdraw(new WithdrawQuotation(first.id().value(), 1, "q", WithdrawalReason.RIGHTS, "Asked to."));
        assertThat(result).isInstanceOf(QuotationResult.Withdrawn.class);
        for (int number = 0; number < after.size(); number++) {
            taken(resolving, after.get(number), lines, number + 50);
        }

        Post post = posts.find(first.id()).orElseThrow();
        assertThat(answers(posts, post)).doesNotContain("secret");
        assertThat(IntStream.rangeClosed(2, post.current().number()))
                .allMatch(number -> revision(posts, post, number).follows(revision(posts, post, number - 1)));
        assertThat(revision(posts, post, 1).blocks().toString()).contains("secret");
    }

    private String answers(InMemoryPosts posts, Post post) throws JsonProcessingException {
        StringBuilder all = new StringBuilder(json.writeValueAsString(PostView.of(post, 0, Map.of())));
        posts.list(PostRange.ALL, 10).forEach(summary -> all.append(summary.excerpt()));
        ReadingRevisions reading = new ReadingRevisions(posts);
        List<ShownRevision> shown = IntStream.rangeClosed(1, post.current().number())
                .mapToObj(number -> reading.number(post, number, false).orElseThrow())
                .toList();
        for (ShownRevision one : shown) {
            all.append(json.writeValueAsString(RevisionView.of(one)));
            for (ShownRevision other : shown) {
                all.append(json.writeValueAsString(RevisionDiff.between(one, other)));
            }
        }
        return all.toString();
    }

    private static Revision revision(InMemoryPosts posts, Post post, int number) {
        return posts.revision(post.id(), number).orElseThrow();
    }

    private static Post taken(ResolvingStories resolving, Taken taken, List<List<String>> lines, int number) {
        List<Block> blocks = new ArrayList<>(List.of(paragraph("own", taken.own())));
        blocks.addAll(blocks(taken.shape(), lines));
        blocks.add(paragraph("end", "And that was that."));
        Resolution done = resolving.resolve(aStory().ofCapture("capture " + number)
                .capturedAt(Instant.parse("2025-08-21T00:00:00Z").plusSeconds(3600L * taken.hour()))
                .holding(blocks.toArray(Block[]::new))
                .build());
        return ((Resolution.Resolved) done).post();
    }

    private static List<Block> blocks(Shape shape, List<List<String>> lines) {
        List<String> texts = lines.stream().map(line -> String.join(" ", line)).toList();
        String all = String.join(" ", texts);
        return switch (shape) {
            case QUOTATION -> List.of(quotation("q", StoryBuilder.paragraphs(texts.toArray(String[]::new))));
            case SMALL_CAPTIONS_APART ->
                List.of(quotation("q", List.of(paragraph("x", all.toUpperCase(java.util.Locale.ROOT)))));
            case ONE_PARAGRAPH -> List.of(paragraph("x", "They write: " + all + ", so they say."));
            case PARAGRAPHS_UNQUOTED -> StoryBuilder.paragraphs(texts.toArray(String[]::new));
            case INSIDE_A_READERS ->
                List.of(quotation(
                        "r",
                        List.of(
                                paragraph("rp", "A reader kept the cutting."),
                                quotation("q", StoryBuilder.paragraphs(texts.toArray(String[]::new))))));
            case A_LIST ->
                List.of(new Block.Listing(
                        "l",
                        SPAN,
                        1,
                        false,
                        1,
                        texts.stream()
                                .map(text -> List.<Block>of(paragraph("i" + text.hashCode(), text)))
                                .toList()));
            case PREFORMATTED -> List.of(new Block.Preformatted("x", SPAN, 1, String.join("\n", texts)));
            case LEFT_OUT -> List.of();
        };
    }

    private static Block.Quotation quotation(String id, List<Block> children) {
        Block.Citation citation = new Block.Citation(null, "Harbour News", null, null, null, null);
        return new Block.Quotation(id, SPAN, 1, "article", citation, children);
    }

    /** Lines of words that stand nowhere else, as long as an article's or as short as a poem's. */
    @Provide
    Arbitrary<List<List<String>>> secrets() {
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('a', 'z').ofLength(4).map(end -> "secret" + end);
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(lines -> lines.stream().mapToInt(List::size).sum() >= 8);
    }

    @Provide
    Arbitrary<List<Taken>> captures() {
        Arbitrary<String> own = Arbitraries.of("The first words.", "Other words now.", "Third words.");
        return Combinators.combine(
                        Arbitraries.of(Shape.values()),
                        own,
                        Arbitraries.integers().between(0, 99))
                .as(Taken::new)
                .list()
                .ofMaxSize(4);
    }
}
