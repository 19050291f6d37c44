package dev.postbag.e2e;

import dev.postbag.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real page of nine days, newest first, cut and edited by the places of its lines alone. */
final class RealPage {

    /** Stands at the end of the changed paragraph, and nowhere else. */
    static final String CHANGE = "And so it was put right.";

    static final int DAYS = 9;
    static final int CHANGED = 3;
    static final int CUT = 4;

    private static final DateTimeFormatter HEADING = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern DAY = Pattern.compile("(?m)^(?=[A-Z][a-z]+day, \\d{1,2} [A-Z][a-z]+ \\d{4}$)");
    private static final int LONG = 200;

    private final List<String> days;

    private RealPage(List<String> days) {
        this.days = days;
    }

    /** If it lies beside the project. */
    static Optional<RealPage> find() {
        Path page = Platform.repository().resolveSibling("shared/captures/000_876ad7ee9ab1f0f5.txt");
        try {
            return Files.exists(page)
                    ? Optional.of(new RealPage(List.of(DAY.split(Files.readString(page)))))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int count() {
        return days.size();
    }

    /** The same posts, so many times 52 weeks earlier: the weekdays stay right, and to Postbag they are others. */
    RealPage earlierBy(int years) {
        return new RealPage(days.stream()
                .map(day -> {
                    String heading = day.lines().findFirst().orElseThrow();
                    LocalDate date = LocalDate.parse(heading, HEADING).minusWeeks(52L * years);
                    return HEADING.format(date) + day.substring(heading.length());
                })
                .collect(Collectors.toList()));
    }

    LocalDate day(int number) {
        return LocalDate.parse(days.get(number).lines().findFirst().orElseThrow(), HEADING);
    }

    /** Without its newest two. */
    byte[] earlier() {
        return bytes(days.subList(2, DAYS));
    }

    /** Without its oldest three. */
    byte[] later() {
        return bytes(days.subList(0, DAYS - 3));
    }

    /** All of it, a paragraph of one post changed. */
    byte[] changed() {
        List<String> all = new ArrayList<>(days);
        String whole = all.get(CHANGED);
        String line = whole.lines()
                .filter(text -> text.length() > LONG && text.endsWith("."))
                .findFirst()
                .orElseThrow();
        all.set(CHANGED, whole.replace(line, line + " " + CHANGE));
        return bytes(all);
    }

    /** Broken off within a word of a post's longest paragraph. */
    byte[] cutOff() {
        String whole = days.get(CUT);
        String line = whole.lines().max(Comparator.comparingInt(String::length)).orElseThrow();
        int end = whole.indexOf(line) + line.length() / 2;
        while (!Character.isLetter(whole.charAt(end - 1)) || !Character.isLetter(whole.charAt(end))) {
            end++;
        }
        List<String> first = new ArrayList<>(days.subList(0, CUT));
        first.add(whole.substring(0, end));
        return bytes(first);
    }

    private static byte[] bytes(List<String> days) {
        return String.join("", days).getBytes(StandardCharsets.UTF_8);
    }
}
