package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words before a quotation say of it: who wrote it, where it stood, and what kind of text it is. */
record Introduction(
        @Nullable String author,
        @Nullable String outlet,
        @Nullable String url,
        QuotationRole role) {

    private static final int LONGEST_READ = 300;
    private static final int MOST_OUTLET_WORDS = 8;
    private static final Set<String> BEFORE_AN_OUTLET = Set.of(
            "the",
            "this",
            "that",
            "these",
            "a",
            "an",
            "today's",
            "yesterday's",
            "our",
            "latest",
            "last",
            "week's",
            "sunday's",
            "saturday's");
    private static final Set<String> IN_AN_OUTLET = Set.of(
            "news",
            "times",
            "magazine",
            "online",
            "newspaper",
            "post",
            "journal",
            "gazette",
            "herald",
            "radio",
            "tv",
            "bulletin",
            "newsletter",
            "of",
            "and",
            "&",
            "for");
    private static final Set<String> AFTER_AN_OUTLET = Set.of("website", "web", "site", "page", "webpage", "blog");
    private static final Set<String> SPEAKS = Set.of(
            "writes", "wrote", "says", "said", "reflects", "reports", "asks", "argues", "responds", "replies", "adds");
    private static final Set<String> COMMENT_WORDS = Set.of(
            "comment", "comments", "contribution", "contributions", "contributor", "contributors", "pick", "picks");
    private static final Set<String> READER_WORDS = Set.of(
            "reader", "readers", "member", "correspondent", "colleague", "someone", "somebody", "anonymous", "guest");
    private static final Set<String> SPEECH_WORDS = Set.of("speech", "told", "lecture", "address", "hansard", "debate");
    private static final Set<String> DOCUMENT_WORDS = Set.of(
            "letter",
            "email",
            "e-mail",
            "release",
            "memo",
            "minutes",
            "guidance",
            "document",
            "consultation",
            "notice");
    private static final Set<String> LOOSE_DOCUMENT_WORDS =
            Set.of("report", "review", "plan", "strategy", "statement", "survey", "submission");

    static final Introduction NONE = new Introduction(null, null, null, QuotationRole.DOCUMENT);

    /** Whether it names where the words come from. */
    boolean namesSource() {
        return author != null || outlet != null;
    }

    static Introduction of(Piece.Words words) {
        List<String> sentence = lastSentence(words.last().text());
        String outlet = outlet(sentence);
        String author = author(sentence);
        return new Introduction(author, outlet, address(sentence), role(sentence, outlet));
    }

    private static List<String> lastSentence(String text) {
        String end = text.substring(Math.max(0, text.length() - LONGEST_READ));
        end = end.substring(0, end.length() - Page.INTRODUCES.length());
        List<String> words = new ArrayList<>();
        for (String word : end.split("[\\s\\u00A0]+")) {
            boolean sentenceOver =
                    !words.isEmpty() && words.getLast().length() > 3 && ".!?".indexOf(lastOf(words)) >= 0;
            if (sentenceOver) {
                words.clear();
            }
            if (!word.isEmpty()) {
                words.add(word.replace('\u2019', '\''));
            }
        }
        return words;
    }

    private static char lastOf(List<String> words) {
        String last = words.getLast();
        return last.charAt(last.length() - 1);
    }

    private static @Nullable String outlet(List<String> sentence) {
        for (int i = 0; i < sentence.size() - 1; i++) {
            String word = plain(sentence.get(i));
            if (word.equals("from")) {
                String named = outletAt(sentence, i + 1);
                if (named != null) {
                    return named;
                }
            } else if (Set.of("in", "on", "at").contains(word)) {
                String named = outletAt(sentence, i + 1);
                if (named != null && soundsLikeOutlet(sentence, i + 1)) {
                    return named;
                }
            }
        }
        return null;
    }

    private static @Nullable String outletAt(List<String> sentence, int from) {
        int at = from;
        while (at < sentence.size() && BEFORE_AN_OUTLET.contains(plain(sentence.get(at)))) {
            at++;
        }
        List<String> named = new ArrayList<>();
        while (at < sentence.size() && named.size() < MOST_OUTLET_WORDS) {
            String word = bare(sentence.get(at));
            boolean belongs = startsUpper(word) || (!named.isEmpty() && IN_AN_OUTLET.contains(word));
            if (!belongs || word.equals("I")) {
                break;
            }
            boolean over = !word.equals(sentence.get(at));
            named.add(word.endsWith("'s") && over(sentence, at) ? word.substring(0, word.length() - 2) : word);
            at++;
            if (over || word.endsWith("'s")) {
                break;
            }
        }
        while (!named.isEmpty() && Set.of("of", "and", "&", "for").contains(named.getLast())) {
            named.removeLast();
        }
        return named.isEmpty() ? null : String.join(" ", named);
    }

    private static boolean over(List<String> sentence, int at) {
        return at + 1 >= sentence.size() || !AFTER_AN_OUTLET.contains(plain(sentence.get(at + 1)));
    }

    private static boolean soundsLikeOutlet(List<String> sentence, int from) {
        return sentence.subList(from, Math.min(sentence.size(), from + MOST_OUTLET_WORDS)).stream()
                .map(Introduction::plain)
                .anyMatch(word -> (IN_AN_OUTLET.contains(word) && word.length() > 3) || AFTER_AN_OUTLET.contains(word));
    }

    private static @Nullable String author(List<String> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String word = plain(sentence.get(i));
            if (word.equals("by")) {
                String named = nameAfter(sentence, i + 1);
                if (named != null) {
                    return named;
                }
            } else if (SPEAKS.contains(word)) {
                String named = nameBefore(sentence, i);
                if (named != null) {
                    return named;
                }
            }
        }
        return null;
    }

    private static @Nullable String nameAfter(List<String> sentence, int from) {
        int to = from;
        while (to < sentence.size() && to - from < 4 && startsUpper(bare(sentence.get(to)))) {
            to++;
            if (!bare(sentence.get(to - 1)).equals(sentence.get(to - 1))) {
                break;
            }
        }
        return name(sentence.subList(from, to));
    }

    private static @Nullable String nameBefore(List<String> sentence, int to) {
        int from = to;
        while (from > 0
                && to - from < 4
                && startsUpper(sentence.get(from - 1))
                && !sentence.get(from - 1).endsWith(",")) {
            from--;
        }
        return name(sentence.subList(from, to));
    }

    private static @Nullable String name(List<String> words) {
        String name = String.join(" ", words.stream().map(Introduction::bare).toList());
        boolean article = name.startsWith("A ") || name.startsWith("The ") || name.startsWith("This ");
        return !article && Bylines.isName(name, 2) ? name : null;
    }

    private static @Nullable String address(List<String> sentence) {
        return sentence.stream()
                .map(Introduction::bare)
                .filter(Prose::isAddress)
                .findFirst()
                .orElse(null);
    }

    private static QuotationRole role(List<String> sentence, @Nullable String outlet) {
        Set<String> words =
                Set.copyOf(sentence.stream().map(Introduction::plain).toList());
        if (words.stream().anyMatch(COMMENT_WORDS::contains)) {
            return QuotationRole.COMMENT;
        }
        if (words.stream().anyMatch(SPEECH_WORDS::contains)) {
            return QuotationRole.SPEECH;
        }
        if (words.stream().anyMatch(DOCUMENT_WORDS::contains)) {
            return QuotationRole.DOCUMENT;
        }
        if (outlet == null && words.stream().anyMatch(READER_WORDS::contains)) {
            return QuotationRole.READER;
        }
        return outlet == null && words.stream().anyMatch(LOOSE_DOCUMENT_WORDS::contains)
                ? QuotationRole.DOCUMENT
                : QuotationRole.ARTICLE;
    }

    private static boolean startsUpper(String word) {
        return !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)));
    }

    /** Without the signs at its end. */
    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && ",.;:!?)\"\u201D".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private static String plain(String word) {
        return bare(word).toLowerCase(Locale.ROOT);
    }
}
