package dev.postbag.comment.thread.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Mark;
import dev.postbag.comment.thread.Words;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comments could try to run, and what is made of it for a page. */
public class AttacksTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))");
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "body", "p", "ul", "ol", "li", "blockquote", "pre", "em", "strong", "code", "a", "br");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final CommonMarkMarkup markup = new CommonMarkMarkup();

    /** One a line; {@code \n}, {@code \t}, {@code \\} and {@code \}{@code uXXXX} stand for characters. */
    public static Stream<String> attacks() {
        try (InputStream lines = AttacksTest.class.getResourceAsStream("/attacks.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(AttacksTest::unescaped).toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void thereAreMoreThanThreeHundred() {
        assertThat(attacks().distinct()).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void onAPageAnAttackIsWordsAndNothingElse(String attack) {
        Document page = Jsoup.parse(html(read(attack)));

        for (Element element : page.getAllElements()) {
            assertThat(element.normalName())
                    .isIn(Stream.concat(ELEMENTS.stream(), Stream.of("#root")).toList());
            element.attributes().forEach(attribute -> {
                assertThat(element.normalName()).isEqualTo("a");
                assertThat(attribute.getKey()).isIn("href", "rel");
            });
        }
        for (Element link : page.select("a")) {
            assertThat(link.attr("rel")).isEqualTo("nofollow");
            assertThat(SCHEMES)
                    .contains(URI.create(link.attr("href")).getScheme().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Whatever a client forgets to escape: no address leaves its attribute, and none is anything but an address. */
    @ParameterizedTest
    @MethodSource("attacks")
    void noAddressOfALinkEndsAnAttribute(String attack) {
        assertThat(hrefs(read(attack))).allSatisfy(href -> {
            assertThat(href)
                    .matches("(?i)(?:https?://|mailto:)[\\x21-\\x7e]+")
                    .doesNotContain("\"", "'", "<", ">", "`");
            Element written = Jsoup.parse("<a href='" + href + "' rel=\"" + href + "\" id=" + href + ">x</a>")
                    .selectFirst("a");
            assertThat(written.attributes()).hasSize(3);
        });
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theLettersOfAnAttackCanStillBeRead(String attack) {
        String shown = read(attack).stream().map(AttacksTest::text).collect(joining());

        assertThat(shown).isNotBlank();
    }

    @Test
    void theRulesOfThisTestFindWhatWouldRun() {
        Block link = new Block.Paragraph(List.of(new Block.Text("<b onclick=x>", List.of())));

        assertThat(Jsoup.parse(html(List.of(link))).select("b")).isEmpty();
        assertThat(Jsoup.parse(html(List.of(link)).replace("&lt;", "<").replace("&gt;", ">"))
                        .select("b"))
                .hasSize(1);
    }

    private List<Block> read(String attack) {
        return switch (Words.read(attack)) {
            case Words.Reading.Readable readable -> markup.read(readable.words());
            case Words.Reading.Unreadable unreadable -> throw new AssertionError(attack + " " + unreadable.reason());
        };
    }

    private static String html(List<Block> blocks) {
        return blocks.stream().map(AttacksTest::html).collect(joining());
    }

    private static String html(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                "<p>" + paragraph.text().stream().map(AttacksTest::html).collect(joining()) + "</p>";
            case Block.Quotation quotation -> "<blockquote>" + html(quotation.children()) + "</blockquote>";
            case Block.Preformatted preformatted -> "<pre>" + Entities.escape(preformatted.text()) + "</pre>";
            case Block.Listing list ->
                list.items().stream()
                        .map(item -> "<li>" + html(item) + "</li>")
                        .collect(joining("", list.ordered() ? "<ol>" : "<ul>", list.ordered() ? "</ol>" : "</ul>"));
        };
    }

    /** As a page's template would have it. */
    private static String html(Block.Text run) {
        String html = Entities.escape(run.text());
        for (Mark mark : run.marks()) {
            html = switch (mark) {
                case Mark.Tone tone ->
                    switch (tone) {
                        case EMPHASIS -> "<em>" + html + "</em>";
                        case STRONG -> "<strong>" + html + "</strong>";
                        case CODE -> "<code>" + html + "</code>";
                    };
                case Mark.Link link -> "<a rel=nofollow href=\"" + Entities.escape(link.href()) + "\">" + html + "</a>";
            };
        }
        return html;
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.text().stream().map(Block.Text::text).collect(joining());
            case Block.Quotation quotation ->
                quotation.children().stream().map(AttacksTest::text).collect(joining());
            case Block.Preformatted preformatted -> preformatted.text();
            case Block.Listing list ->
                list.items().stream()
                        .flatMap(List::stream)
                        .map(AttacksTest::text)
                        .collect(joining());
        };
    }

    private static List<String> hrefs(List<Block> blocks) {
        return blocks.stream()
                .flatMap(AttacksTest::runs)
                .flatMap(run -> run.marks().stream())
                .filter(Mark.Link.class::isInstance)
                .map(link -> ((Mark.Link) link).href())
                .toList();
    }

    private static Stream<Block.Text> runs(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text().stream();
            case Block.Quotation quotation -> quotation.children().stream().flatMap(AttacksTest::runs);
            case Block.Preformatted preformatted -> Stream.empty();
            case Block.Listing list ->
                list.items().stream().flatMap(List::stream).flatMap(AttacksTest::runs);
        };
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) != null
                                ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                                : switch (escape.group(2)) {
                                    case "n" -> "\n";
                                    case "t" -> "\t";
                                    default -> escape.group(2);
                                }));
    }
}
