package dev.postbag.testkit.monitoring;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a PromQL expression names.
 *
 * @param metrics each metric, with the labels it is chosen by
 * @param groups the labels that results are grouped or matched by
 */
record Query(Map<String, Set<String>> metrics, Set<String> groups) {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern WINDOW = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPS =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern METRIC =
            Pattern.compile("\\b([a-zA-Z_][a-zA-Z0-9_]*)\\b(?!\\s*\\()(?:\\s*\\{([^}]*)})?");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    static Query of(String expression) {
        String plain = WINDOW.matcher(TEXT.matcher(expression).replaceAll("")).replaceAll("");
        Set<String> groups = new TreeSet<>();
        GROUPS.matcher(plain).results().forEach(group -> groups.addAll(names(group.group(1))));
        Map<String, Set<String>> metrics = new TreeMap<>();
        METRIC.matcher(GROUPS.matcher(plain).replaceAll(""))
                .results()
                .filter(metric -> !WORDS.contains(metric.group(1)))
                .forEach(metric -> metrics.computeIfAbsent(metric.group(1), first -> new TreeSet<>())
                        .addAll(metric.group(2) == null ? Set.of() : names(metric.group(2))));
        return new Query(metrics, groups);
    }

    private static Set<String> names(String list) {
        return new TreeSet<>(
                NAME.matcher(list).results().map(MatchResult::group).toList());
    }
}
