package dev.postbag.ingest.feed.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * As much of Python as the suite's expectations are written in: {@code and}, {@code not}, comparisons one after the other,
 * paths, {@code len}, {@code has_key}, and literals.
 */
final class PythonExpression {

    /** HTML: equal to what a parser takes for the same, however its quotes, entities and order of attributes are written. */
    record Markup(String html) {
        boolean sameAs(Object other) {
            return other instanceof String text
                    && (html.equals(text) || parsed(html).equals(parsed(text)));
        }

        private static String parsed(String html) {
            Document document = Jsoup.parseBodyFragment(html);
            document.outputSettings().prettyPrint(false);
            for (Element element : document.getAllElements()) {
                List<Attribute> attributes = element.attributes().asList().stream()
                        .sorted(Comparator.comparing(Attribute::getKey))
                        .toList();
                element.clearAttributes();
                attributes.forEach(attribute -> element.attr(attribute.getKey(), attribute.getValue()));
            }
            return document.body().html().strip();
        }
    }

    private final String source;
    private final Map<String, Object> names;
    private int at;

    private PythonExpression(String source, Map<String, Object> names) {
        this.source = source;
        this.names = names;
    }

    static boolean holds(String source, Map<String, Object> names) {
        PythonExpression expression = new PythonExpression(source.strip(), names);
        boolean holds = truth(expression.conjunction());
        if (expression.at < expression.source.length()) {
            throw new IllegalArgumentException("not understood: " + expression.source.substring(expression.at));
        }
        return holds;
    }

    private Object conjunction() {
        Object value = negation();
        while (takeWord("and")) {
            boolean next = truth(negation());
            value = truth(value) && next;
        }
        return value;
    }

    private Object negation() {
        return takeWord("not") ? (Object) !truth(negation()) : comparison();
    }

    private Object comparison() {
        Object left = path();
        Boolean holds = null;
        while (true) {
            boolean same = take("==");
            if (!same && !take("!=")) {
                return holds == null ? left : holds;
            }
            Object right = path();
            holds = (holds == null || holds) && equal(left, right) == same;
            left = right;
        }
    }

    private Object path() {
        Object value = atom();
        while (true) {
            if (take("[")) {
                value = element(value, conjunction());
                expect("]");
            } else if (take(".has_key(")) {
                Object key = conjunction();
                value = value instanceof Map<?, ?> map && map.containsKey(key);
                expect(")");
            } else if (take(".")) {
                value = element(value, word());
            } else {
                return value;
            }
        }
    }

    /** Old names that feedparser keeps for new ones. */
    private static Object element(Object value, Object key) {
        if (value instanceof List<?> list && key instanceof Integer index) {
            return index < list.size() ? list.get(index) : null;
        }
        if (value instanceof Map<?, ?> map) {
            Object found = map.get(key);
            return found == null && "url".equals(key) ? map.get("href") : found;
        }
        return null;
    }

    private Object atom() {
        blanks();
        char next = source.charAt(at);
        if (next == '(') {
            return parenthesis();
        }
        if (next == '{') {
            return dictionary();
        }
        if (next == '\'' || next == '"') {
            return string();
        }
        if (Character.isDigit(next)) {
            return number();
        }
        String word = word();
        if (word.equals("None")) {
            return null;
        }
        if (word.equals("len")) {
            expect("(");
            Object value = conjunction();
            expect(")");
            return value instanceof List<?> list ? list.size() : 0;
        }
        return names.get(word);
    }

    private Object parenthesis() {
        expect("(");
        List<Object> values = new ArrayList<>(List.of(conjunction()));
        boolean tuple = false;
        while (take(",")) {
            tuple = true;
            values.add(conjunction());
        }
        expect(")");
        return tuple ? values : values.getFirst();
    }

    private Object dictionary() {
        expect("{");
        Map<Object, Object> values = new HashMap<>();
        do {
            Object key = conjunction();
            expect(":");
            values.put(key, conjunction());
        } while (take(","));
        expect("}");
        return values;
    }

    private String string() {
        String quote = source.startsWith("\"\"\"", at) ? "\"\"\"" : source.substring(at, at + 1);
        at += quote.length();
        StringBuilder text = new StringBuilder();
        while (!source.startsWith(quote, at)) {
            if (source.startsWith("\\x", at)) {
                text.append((char) Integer.parseInt(source.substring(at + 2, at + 4), 16));
                at += 4;
            } else if (source.charAt(at) == '\\') {
                throw new IllegalArgumentException("not understood: " + source.substring(at));
            } else {
                text.append(source.charAt(at++));
            }
        }
        at += quote.length();
        return text.toString();
    }

    private Integer number() {
        int start = at;
        while (at < source.length() && Character.isDigit(source.charAt(at))) {
            at++;
        }
        return Integer.valueOf(source.substring(start, at));
    }

    private String word() {
        blanks();
        int start = at;
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("not understood: " + source.substring(at));
        }
        return source.substring(start, at);
    }

    private boolean takeWord(String word) {
        int before = at;
        if (take(word) && (at == source.length() || !Character.isJavaIdentifierPart(source.charAt(at)))) {
            return true;
        }
        at = before;
        return false;
    }

    private boolean take(String sign) {
        blanks();
        if (source.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw new IllegalArgumentException("no " + sign + ": " + source.substring(at));
        }
    }

    private void blanks() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean equal(Object one, Object other) {
        if (one instanceof Markup markup) {
            return markup.sameAs(other);
        }
        return Objects.equals(one, other);
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean known ? known : value != null && !value.equals(0) && !value.equals("");
    }
}
