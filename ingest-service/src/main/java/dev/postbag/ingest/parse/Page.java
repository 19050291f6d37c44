package dev.postbag.ingest.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a capture, cut where a day opens; what opens no story stays with the text before it. */
record Page(List<Draft> drafts, List<Furniture> furniture) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLAIN_TITLE = 120;
    private static final int LONGEST_SENTENCE_AS_TITLE = 80;
    private static final int LONGEST_HEAD_LINE = 100;
    private static final int MOST_HEAD_LINES = 6;

    /** A story still to be read: its lines, under its day and its title as far as there are any. */
    record Draft(@Nullable LocalDate day, @Nullable Line title, List<Line> lines, double confidence) {

        /** From the title, or the first line when there is none, to the last line. */
        Span span() {
            Line first = title == null ? lines.getFirst() : title;
            Line last = lines.isEmpty() ? first : lines.getLast();
            return first.span().through(last.span());
        }
    }

    static Page of(List<Line> lines) {
        return new Cutting(lines).cut();
    }

    private static final class Cutting {
        private final List<Line> lines;
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Furniture> furniture = new ArrayList<>();
        private @Nullable LocalDate day;
        private @Nullable Line title;
        private double confidence;
        private int bodyStart;
        private boolean quoting;

        Cutting(List<Line> lines) {
            this.lines = lines;
        }

        Page cut() {
            int at = 0;
            while (at < lines.size()) {
                Line line = lines.get(at);
                Optional<LocalDate> named = WrittenDate.dayHeading(line);
                if (named.isPresent() && opensDay(at, line)) {
                    at = open(at, named.get());
                    continue;
                }
                if (line.introduces()) {
                    quoting = true;
                } else if (RuleLine.of(line).filter(RuleLine.CLOSING::equals).isPresent()) {
                    quoting = false;
                }
                at++;
            }
            close(lines.size());
            return new Page(drafts, furniture);
        }

        private boolean opensDay(int at, Line line) {
            if (at + 1 == lines.size()) {
                return line.afterBlank();
            }
            Line next = lines.get(at + 1);
            return isTitle(at + 1) || (!quoting && line.afterBlank() && next.afterBlank() && !isDayHeading(next));
        }

        private int open(int at, LocalDate named) {
            close(at);
            Line heading = lines.get(at);
            furniture.add(new Furniture(Furniture.DAY_HEADING, heading.span()));
            boolean inOrder = day == null || !named.isAfter(day);
            day = named;
            title = at + 1 < lines.size() && isTitle(at + 1) ? lines.get(at + 1) : null;
            confidence = inOrder && heading.afterBlank() ? 0.95 : 0.7;
            quoting = false;
            bodyStart = at + 1;
            if (title != null) {
                furniture.add(new Furniture(Furniture.TITLE, title.span()));
                bodyStart++;
                boolean standsApart =
                        bodyStart == lines.size() || lines.get(bodyStart).afterBlank();
                confidence = standsApart && !endsSentence(title) ? confidence : Math.min(confidence, 0.7);
            }
            return bodyStart;
        }

        private void close(int bodyEnd) {
            List<Line> body = lines.subList(bodyStart, bodyEnd);
            if (day == null && bodyEnd < lines.size() && isPageHead(body)) {
                body.forEach(line -> furniture.add(new Furniture(Furniture.PAGE_HEAD, line.span())));
            } else if (title != null || !body.isEmpty()) {
                drafts.add(new Draft(day, title, body, confidence));
            }
        }

        private boolean isTitle(int at) {
            Line line = lines.get(at);
            boolean sentence = endsSentence(line);
            if (line.length() > (sentence ? LONGEST_SENTENCE_AS_TITLE : LONGEST_TITLE)
                    || isDayHeading(line)
                    || RuleLine.of(line).isPresent()
                    || line.introduces()
                    || line.endsWith(",")
                    || line.endsWith(";")
                    || line.text().chars().noneMatch(Character::isLetterOrDigit)) {
                return false;
            }
            if (quoting && line.text().toLowerCase(Locale.ROOT).startsWith("dear ")) {
                return false;
            }
            return at + 1 == lines.size() || !runsOn(line, lines.get(at + 1));
        }

        private static boolean runsOn(Line line, Line next) {
            return !next.afterBlank()
                    && (Character.isLowerCase(next.text().charAt(0)) || line.length() > LONGEST_PLAIN_TITLE);
        }

        private static boolean isDayHeading(Line line) {
            return WrittenDate.dayHeading(line).isPresent();
        }

        private static boolean endsSentence(Line line) {
            return line.endsWith(".") && !line.endsWith("..");
        }

        private static boolean isPageHead(List<Line> head) {
            return head.size() <= MOST_HEAD_LINES
                    && head.stream().allMatch(line -> line.length() <= LONGEST_HEAD_LINE && !line.introduces())
                    && head.stream().filter(Cutting::endsSentence).count() <= 1
                    && (head.isEmpty() || !endsSentence(head.getFirst()));
        }
    }
}
