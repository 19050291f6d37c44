package dev.postbag.comment.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may tell who wrote a comment. By shapes and names alone: it may warn of nothing, and miss something. */
final class Giveaways {

    /** The surer first: what is found by one is not found again by another. */
    private static final Map<Giveaway.Kind, Pattern> SHAPES = shapes();

    private static final Pattern SENTENCE_END = Pattern.compile("(?<![.!?])[.!?]++(?=\\s|$)|\n");
    private static final Pattern FIRST_PERSON =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\\p{L}\\p{N}])");
    private static final String BETWEEN_WORDS = "[\\s\\p{Z}*_`]+";

    private Giveaways() {}

    /**
     * @param blocks what was made of the words
     * @param names what the post names
     */
    static List<Giveaway> in(Words words, List<Block> blocks, List<String> names) {
        List<Giveaway> found = new ArrayList<>();
        Located.in(words, blocks).forEach(text -> add(found, text, names));
        found.sort(Comparator.comparing(Giveaway::start));
        return List.copyOf(found);
    }

    private static void add(List<Giveaway> found, Located located, List<String> names) {
        String text = located.text();
        SHAPES.forEach((kind, shape) -> {
            if (mayHold(kind, text)) {
                add(found, kind, located, shape.matcher(text));
            }
        });
        NavigableMap<Integer, Integer> sentences = aboutThemselves(text);
        if (!sentences.isEmpty()) {
            names.forEach(name -> addName(found, located, patternOf(name).matcher(text), sentences));
        }
    }

    /** Shapes take long to look for at each place; most comments have none of the characters that each of theirs has. */
    private static boolean mayHold(Giveaway.Kind kind, String text) {
        return switch (kind) {
            case EMAIL -> text.chars().anyMatch(character -> "@([".indexOf(character) >= 0);
            case NATIONAL_INSURANCE_NUMBER, CASE_NUMBER, PHONE_NUMBER ->
                text.chars().anyMatch(character -> character >= '0' && character <= '9');
            case NAME -> true;
        };
    }

    /** Where the sentences begin in which somebody speaks of themselves, and where they end. */
    private static NavigableMap<Integer, Integer> aboutThemselves(String text) {
        NavigableMap<Integer, Integer> sentences = new TreeMap<>();
        Matcher end = SENTENCE_END.matcher(text);
        Matcher person = FIRST_PERSON.matcher(text);
        int start = 0;
        while (start < text.length()) {
            boolean more = end.find();
            int stop = more ? end.start() : text.length();
            if (person.region(start, stop).find()) {
                sentences.put(start, stop);
            }
            start = more ? end.end() : text.length();
        }
        return sentences;
    }

    /** Each name is looked for once in all of the text, however many sentences that has. */
    private static void addName(
            List<Giveaway> found, Located located, Matcher name, NavigableMap<Integer, Integer> sentences) {
        while (name.find()) {
            Map.Entry<Integer, Integer> sentence = sentences.floorEntry(name.start());
            if (sentence != null && name.end() <= sentence.getValue()) {
                add(found, located.giveaway(Giveaway.Kind.NAME, name.start(), name.end()));
            }
        }
    }

    private static void add(List<Giveaway> found, Giveaway.Kind kind, Located located, Matcher matcher) {
        while (matcher.find()) {
            add(found, located.giveaway(kind, matcher.start(), matcher.end()));
        }
    }

    private static void add(List<Giveaway> found, Giveaway giveaway) {
        if (found.stream().noneMatch(giveaway::overlaps)) {
            found.add(giveaway);
        }
    }

    /** Its words in this order, in whatever case; a single word only in its own, since "hill" is no Hill. */
    private static Pattern patternOf(String name) {
        String[] parts = name.split("\\s+");
        List<String> quoted = new ArrayList<>();
        for (String part : parts) {
            quoted.add(Pattern.quote(part));
        }
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + String.join(BETWEEN_WORDS, quoted) + "(?![\\p{L}\\p{N}])",
                parts.length == 1 ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<Giveaway.Kind, Pattern> shapes() {
        Map<Giveaway.Kind, Pattern> shapes = new LinkedHashMap<>();
        shapes.put(
                Giveaway.Kind.EMAIL,
                Pattern.compile(
                        "[\\p{L}\\p{N}_%+-][\\p{L}\\p{N}._%+-]{0,63}"
                                + "(?:@|\\s?[(\\[]\\s?at\\s?[)\\]]\\s?)"
                                + "[\\p{L}\\p{N}-]{1,63}(?:(?:\\.|\\s?[(\\[]\\s?dot\\s?[)\\]]\\s?)[\\p{L}\\p{N}-]{2,63}){1,5}"));
        // https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
        shapes.put(
                Giveaway.Kind.NATIONAL_INSURANCE_NUMBER,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}-])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
                                + "\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[A-D](?![\\p{L}\\p{N}-])",
                        Pattern.CASE_INSENSITIVE));
        shapes.put(
                Giveaway.Kind.CASE_NUMBER,
                Pattern.compile("(?<![\\p{L}\\p{N}])(?i:case|claim|file|reference|ref|docket|complaint|appeal)"
                        + "\\s{0,3}(?i:number|no|ref|reference|#)?[.:#]?\\s{0,3}"
                        + "(?=[\\p{L}\\p{N}/-]{0,20}\\d{3})[\\p{L}\\p{N}][\\p{L}\\p{N}/-]{3,29}(?![\\p{L}\\p{N}])"
                        + "|(?<![\\p{L}\\p{N}-])(?:\\d{7}/(?:19|20)\\d{2}|[A-Z]{2}-(?:19|20)\\d{2}-\\d{6}"
                        + "|[A-Z]\\d{2}[A-Z]{2}\\d{3}|[AST]\\d{8})(?![\\p{L}\\p{N}-])"));
        shapes.put(
                Giveaway.Kind.PHONE_NUMBER,
                Pattern.compile(
                        "(?<![\\p{L}\\d/=_-])(?:\\+\\d|00\\d|\\(?0\\d)(?:[\\s()-]{0,2}\\d){7,13}(?![\\p{L}\\d])"));
        return shapes;
    }
}
