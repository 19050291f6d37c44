package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.Published;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was read of a feed, under the names that feedparser has for it; nothing is read or made up here. */
final class FeedparserNames {

    private static final Pattern VALID = Pattern.compile("(start|end)=([^;]*)");

    private FeedparserNames() {}

    static Map<String, Object> of(ReadFeed feed) {
        Map<String, Object> names = new HashMap<>();
        names.put("bozo", !feed.sound());
        names.put("version", feed.version());
        names.put("feed", part(feed.head()));
        names.put("entries", feed.entries().stream().map(FeedparserNames::part).toList());
        return names;
    }

    private static Map<String, Object> part(FeedPart part) {
        Map<String, Object> names = new HashMap<>();
        words(names, part.title(), "title");
        words(names, part.summary(), "summary", "description", "subtitle", "tagline");
        words(names, part.rights(), "rights", "copyright");
        names.put(
                "content", part.contents().stream().map(FeedparserNames::words).toList());
        put(names, part.id(), "id", "guid");
        names.put("guidislink", part.idIsLink());
        part.permalink().ifPresent(link -> names.put("link", link));
        names.put("links", part.links().stream().map(link -> link(link, true)).toList());
        names.put(
                "enclosures",
                part.links().stream()
                        .filter(link -> link.is(Link.ENCLOSURE))
                        .map(link -> link(link, false))
                        .toList());
        people(names, part.authors(), "author", "authors");
        people(names, part.contributors(), "contributor", "contributors");
        names.put("tags", part.categories().stream().map(FeedparserNames::tag).toList());
        part.categories().stream().map(Category::term).findFirst().ifPresent(term -> names.put("category", term));
        date(names, "published", part.published());
        date(names, "updated", part.updated());
        if (part.source() != null) {
            Map<String, Object> source = part(part.source());
            part.source().links().stream().map(Link::href).findFirst().ifPresent(href -> source.put("href", href));
            names.put("source", source);
        }
        facts(names, part);
        return names;
    }

    private static void facts(Map<String, Object> names, FeedPart part) {
        fact(names, part, "expired", "expirationdate");
        fact(names, part, "created", "created", "dcterms:created");
        date(names, "expired", (String) names.get("expired"));
        date(names, "created", (String) names.get("created"));
        fact(names, part, "newlocation", "redirect/newlocation");
        fact(names, part, "license", "cc:license/@rdf:resource", "creativecommons:license");
        for (String same : List.of("ttl", "docs", "comments", "generator", "icon", "logo", "language")) {
            fact(names, part, same, same);
        }
        Stream.of("dc:publisher", "webmaster")
                .flatMap(path -> part.fact(path).stream())
                .map(Person::of)
                .forEach(person -> people(names, List.of(person), "publisher", "publishers"));
        inside(names, part, "generator_detail", "generator/@", Map.of("uri", "href", "url", "href"));
        part.fact("generator")
                .ifPresent(name -> ((Map<String, Object>) names.get("generator_detail")).put("name", name));
        inside(names, part, "image", "image/", Map.of());
        inside(names, part, "textinput", "textinput/", Map.of());
        inside(names, part, "cloud", "cloud/@", Map.of());
        Matcher valid = VALID.matcher(part.fact("dcterms:valid").orElse(""));
        while (valid.find()) {
            date(names, "validity_" + valid.group(1), valid.group(2));
        }
    }

    private static void fact(Map<String, Object> names, FeedPart part, String name, String... paths) {
        Stream.of(paths).flatMap(path -> part.fact(path).stream()).findFirst().ifPresent(fact -> names.put(name, fact));
    }

    private static void inside(
            Map<String, Object> names, FeedPart part, String name, String prefix, Map<String, String> renamed) {
        Map<String, Object> inside = new HashMap<>();
        part.facts().forEach((path, fact) -> {
            if (path.startsWith(prefix)) {
                String own = path.substring(prefix.length());
                boolean number = own.equals("width") || own.equals("height");
                inside.put(renamed.getOrDefault(own, own), number ? (Object) Integer.valueOf(fact) : fact);
            }
        });
        names.put(name, inside);
    }

    private static void put(Map<String, Object> names, Object value, String... called) {
        if (value != null) {
            Stream.of(called).forEach(name -> names.put(name, value));
        }
    }

    private static void words(Map<String, Object> names, Wording wording, String... called) {
        if (wording != null) {
            Map<String, Object> detail = words(wording);
            for (String name : called) {
                names.put(name, detail.get("value"));
                names.put(name + "_detail", detail);
            }
        }
    }

    private static Map<String, Object> words(Wording wording) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("value", wording.isText() ? wording.value() : new PythonExpression.Markup(wording.value()));
        detail.put("type", wording.type());
        put(detail, wording.language(), "language");
        put(detail, wording.base(), "base");
        put(detail, wording.src(), "src");
        return detail;
    }

    private static Map<String, Object> link(Link link, boolean withRel) {
        Map<String, Object> detail = new HashMap<>();
        if (withRel) {
            detail.put("rel", link.rel());
        }
        put(detail, link.type(), "type");
        put(detail, link.href(), "href");
        put(detail, link.language(), "hreflang");
        put(detail, link.length(), "length");
        put(detail, link.title(), "title");
        return detail;
    }

    private static void people(Map<String, Object> names, List<Person> people, String one, String all) {
        List<Map<String, Object>> details = new ArrayList<>();
        for (Person person : people) {
            Map<String, Object> detail = new HashMap<>();
            put(detail, person.name(), "name");
            put(detail, person.email(), "email");
            put(detail, person.url(), "href");
            details.add(detail);
        }
        names.put(all, details);
        if (!people.isEmpty()) {
            Person first = people.getFirst();
            names.put(one + "_detail", details.getFirst());
            String email = Optional.ofNullable(first.email())
                    .map(address -> first.name() == null ? address : " (" + address + ")")
                    .orElse("");
            names.put(one, Optional.ofNullable(first.name()).orElse("") + email);
        }
    }

    private static Map<String, Object> tag(Category category) {
        Map<String, Object> detail = new HashMap<>();
        put(detail, category.term(), "term");
        put(detail, category.scheme(), "scheme");
        put(detail, category.label(), "label");
        return detail;
    }

    /** The time as Python has it: year, month, day, hour, minute, second, weekday, day of the year, summer time. */
    private static void date(Map<String, Object> names, String name, String written) {
        if (written == null) {
            return;
        }
        names.put(name, written);
        FeedDates.read(written, ZoneOffset.UTC).map(Published::at).ifPresent(at -> {
            OffsetDateTime time = at.withOffsetSameInstant(ZoneOffset.UTC);
            names.put(
                    name + "_parsed",
                    List.of(
                            time.getYear(),
                            time.getMonthValue(),
                            time.getDayOfMonth(),
                            time.getHour(),
                            time.getMinute(),
                            time.getSecond(),
                            time.getDayOfWeek().getValue() - 1,
                            time.getDayOfYear(),
                            0));
        });
    }
}
