package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns lines into text: joined by line feeds, with bare web addresses marked as links. */
final class Prose {

    private static final List<String> ADDRESS_STARTS = List.of("http://", "https://", "www.");

    private Prose() {}

    static List<TextSpan> of(List<Line> lines) {
        return of(
                lines.size() == 1
                        ? lines.getFirst().text()
                        : lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }

    static List<TextSpan> of(String text) {
        List<TextSpan> spans = new ArrayList<>();
        int told = 0;
        int at = 0;
        while (at < text.length()) {
            int end = opensAddress(text, at) ? addressEnd(text, at) : at;
            if (end == at) {
                at++;
                continue;
            }
            if (told < at) {
                spans.add(TextSpan.plain(text.substring(told, at)));
            }
            spans.add(TextSpan.link(text.substring(at, end)));
            told = end;
            at = end;
        }
        if (told < text.length()) {
            spans.add(TextSpan.plain(text.substring(told)));
        }
        return spans;
    }

    /** Whether the text is one web address and nothing else. */
    static boolean isAddress(String text) {
        return !text.isEmpty() && opensAddress(text, 0) && addressEnd(text, 0) == text.length();
    }

    private static boolean mayOpenAddress(char first) {
        return first == 'h' || first == 'H' || first == 'w' || first == 'W';
    }

    private static boolean opensAddress(String text, int at) {
        if (!mayOpenAddress(text.charAt(at)) || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return false;
        }
        return ADDRESS_STARTS.stream().anyMatch(start -> text.regionMatches(true, at, start, 0, start.length()));
    }

    /** The end of the address that opens at {@code at}, or {@code at} itself when nothing follows its start. */
    private static int addressEnd(String text, int at) {
        int end = at;
        while (end < text.length() && belongsToAddress(text.charAt(end))) {
            end++;
        }
        while (end > at && ".,;:!?)'*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = text.charAt(at) == 'w' || text.charAt(at) == 'W' ? 3 : text.indexOf("//", at) - at + 2;
        return end - at > start ? end : at;
    }

    private static boolean belongsToAddress(char character) {
        return !Blank.is(character) && "<>\"\u2018\u2019\u201C\u201D[]{}|".indexOf(character) < 0;
    }
}
