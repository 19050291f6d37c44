package dev.postbag.ingest.export;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What WordPress plugins would have made something of, such as {@code [gallery ids="3,4"]}: taken out of HTML before it is
 * read, and put among its blocks afterwards as it stood. Words in brackets that are none, such as {@code [sic]}, stay.
 */
public final class Shortcodes {

    private static final char OPEN = '\uE0F0';
    private static final char CLOSE = '\uE0F1';
    private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d{1,9})" + CLOSE);
    private static final Pattern CODE = Pattern.compile(
            "<pre\\b|<!--|\\[\\[?(/?)([a-zA-Z][\\w-]{1,60}+)((?:\\s[^\\[\\]<>]*+)?)\\]\\]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTING = Pattern.compile("\\s[\\w-]+\\s*=\\s*\\S");
    /** What is between their brackets is for programs, or is said again by them. */
    private static final Set<String> WHOLE =
            Set.of("embed", "audio", "video", "playlist", "code", "sourcecode", "latex");

    private static final Set<String> KNOWN = Set.of(
            "gallery",
            "embed",
            "audio",
            "video",
            "playlist",
            "code",
            "sourcecode",
            "latex",
            "youtube",
            "vimeo",
            "soundcloud",
            "slideshare",
            "googlemaps",
            "archives",
            "poll",
            "polldaddy",
            "tweet",
            "twitter",
            "instagram",
            "contact-form",
            "contact-form-7",
            "slideshow",
            "recent-posts");
    /** Their brackets only say how a picture stands; the picture and its words are between them. */
    private static final Set<String> FRAMES = Set.of("caption", "wp_caption");

    private static final int LONGEST_WHOLE = 1 << 16;

    private final List<String> raw = new ArrayList<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final String html;

    private Shortcodes(String html) {
        this.html = takenOut(html);
    }

    public static Shortcodes in(String html) {
        return new Shortcodes(html);
    }

    /** The HTML without them, each leaving a paragraph that is its place. */
    public String html() {
        return html;
    }

    /** The blocks of {@link #html()} with each of them in its place. */
    public List<Block> putInto(List<Block> blocks) {
        return raw.isEmpty() ? blocks : blocks.stream().map(this::putInto).toList();
    }

    private String takenOut(String text) {
        StringBuilder left = new StringBuilder();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            if (code.group(2) != null) {
                (code.group(1).isEmpty() ? opened : closed).add(name(code));
            }
        }
        int at = 0;
        while (code.find(at)) {
            left.append(text, at, code.start());
            at = code.group(2) == null ? marked(text, code, left) : bracketed(text, code, left);
        }
        return left.append(text, at, text.length()).toString();
    }

    /** Passes over text in which line ends and brackets count, and leaves out comments, which say nothing to a reader. */
    private int marked(String text, Matcher code, StringBuilder left) {
        boolean comment = code.group().equals("<!--");
        String closing = comment ? "-->" : "</pre";
        int close = text.indexOf(closing, code.end());
        int end = close < 0 ? text.length() : close + closing.length();
        String all = text.substring(code.start(), end);
        if (!comment) {
            left.append(all);
        } else if (all.startsWith("<!-- wp:") && all.endsWith("/-->")) {
            left.append(place(all));
        }
        return end;
    }

    private int bracketed(String text, Matcher code, StringBuilder left) {
        String name = name(code);
        boolean opens = code.group(1).isEmpty();
        if (code.group().startsWith("[[") || !isCode(code, name, opens)) {
            left.append(code.group());
            return code.end();
        }
        if (FRAMES.contains(name)) {
            left.append("\n\n");
            return code.end();
        }
        int end = opens && WHOLE.contains(name) ? closing(text, name, code.end()) : code.end();
        left.append(place(text.substring(code.start(), end)));
        return end;
    }

    private boolean isCode(Matcher code, String name, boolean opens) {
        return KNOWN.contains(name)
                || FRAMES.contains(name)
                || (opens && SETTING.matcher(code.group(3)).find())
                || (opens ? closed : opened).contains(name);
    }

    private static String name(Matcher code) {
        return code.group(2).toLowerCase(Locale.ROOT);
    }

    private int closing(String text, String name, int from) {
        int end = closed.contains(name) ? text.indexOf("[/" + name + "]", from) : -1;
        return end < 0 || end - from > LONGEST_WHOLE ? from : end + name.length() + 3;
    }

    private String place(String code) {
        raw.add(code);
        return "\n\n<p>" + OPEN + (raw.size() - 1) + CLOSE + "</p>\n\n";
    }

    private Block putInto(Block block) {
        return switch (block) {
            case Block.Paragraph(String id, var span, double confidence, List<TextSpan> text) -> {
                String words = text.stream()
                        .map(TextSpan::text)
                        .collect(Collectors.joining())
                        .strip();
                Matcher place = PLACE.matcher(words);
                yield place.matches()
                        ? new Block.Unknown(id, span, confidence, restored(words))
                        : new Block.Paragraph(id, span, confidence, restored(text));
            }
            case Block.Heading heading ->
                new Block.Heading(heading.id(), heading.span(), heading.confidence(), restored(heading.text()));
            case Block.ListBlock list ->
                new Block.ListBlock(
                        list.id(),
                        list.span(),
                        list.confidence(),
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(this::putInto).toList());
            case Block.Quotation quotation ->
                new Block.Quotation(
                        quotation.id(),
                        quotation.span(),
                        quotation.confidence(),
                        quotation.role(),
                        quotation.citation(),
                        putInto(quotation.children()));
            case Block.Preformatted preformatted ->
                new Block.Preformatted(
                        preformatted.id(),
                        preformatted.span(),
                        preformatted.confidence(),
                        restored(preformatted.text()));
            case Block.Unknown unknown ->
                new Block.Unknown(unknown.id(), unknown.span(), unknown.confidence(), restored(unknown.raw()));
            case Block.Separator separator -> separator;
            case Block.Image image -> image;
        };
    }

    private List<TextSpan> restored(List<TextSpan> text) {
        return text.stream()
                .map(span -> new TextSpan(restored(span.text()), span.marks(), span.href()))
                .toList();
    }

    private String restored(String text) {
        return PLACE.matcher(text).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < raw.size() ? raw.get(number) : place.group());
        });
    }
}
