package dev.postbag.ingest.feed.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands the elements of a feed or an entry, one after the other, in every kind of RSS and Atom. */
final class FeedPartReader {

    private final boolean atom;
    private @Nullable Wording title;
    private @Nullable Wording summary;
    private final List<Wording> contents = new ArrayList<>();
    private @Nullable Wording rights;
    private @Nullable String id;
    private boolean permalink;
    private final List<Link> links = new ArrayList<>();
    private final List<Person> authors = new ArrayList<>();
    private final List<Person> contributors = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private @Nullable String published;
    private @Nullable String updated;
    private @Nullable FeedPart source;
    private final Map<String, String> facts = new HashMap<>();

    /** @param atom whether elements say how their words are wrapped */
    FeedPartReader(boolean atom) {
        this.atom = atom;
    }

    static FeedPart of(Tag tag, boolean atom) {
        FeedPartReader reader = new FeedPartReader(atom);
        reader.addAttributes(tag);
        tag.tags().forEach(reader::add);
        return reader.part();
    }

    /** What stands on the element itself. */
    void addAttributes(Tag tag) {
        String about = tag.attribute("rdf:about");
        if (about != null && id == null) {
            id = about;
        }
        if (tag.language() != null) {
            facts.putIfAbsent("language", tag.language());
        }
    }

    void add(Tag tag) {
        switch (tag.name()) {
            case "title", "dc:title" -> title = title == null ? words(tag) : title;
            case "rights", "copyright", "dc:rights" -> rights = rights == null ? words(tag) : rights;
            case "subtitle", "tagline", "info", "description", "summary", "dc:description" -> addSummary(words(tag));
            case "content" -> contents.add(words(tag));
            case "content:encoded", "fullitem" -> contents.add(Wording.html(tag, Wording.HTML));
            case "xhtml:body", "xhtml:div" -> contents.add(Wording.html(tag, Wording.XHTML));
            case "id", "guid" -> addId(tag);
            case "link" -> links.add(Link.of(tag));
            case "enclosure" -> links.add(Link.enclosure(tag));
            case "author", "managingeditor", "dc:creator", "dc:author" -> addTo(authors, Person.of(tag));
            case "contributor", "dc:contributor" -> addTo(contributors, Person.of(tag));
            case "category", "dc:subject" -> categories.add(Category.of(tag));
            case "tags" -> categories.addAll(Category.listed(tag));
            case "pubdate", "published", "issued", "dcterms:issued" -> published = latest(published, tag);
            case "updated", "modified", "dc:date", "dcterms:modified", "lastbuilddate" ->
                updated = latest(updated, tag);
            case "source" -> source = sourceOf(tag);
            default -> addFacts(tag);
        }
    }

    List<Person> authors() {
        return List.copyOf(authors);
    }

    FeedPart part() {
        boolean linked = links.stream().anyMatch(link -> link.is(Link.ALTERNATE));
        return new FeedPart(
                title,
                summary,
                contents,
                rights,
                id,
                permalink && !linked,
                links,
                authors,
                contributors,
                categories,
                published,
                updated,
                source,
                facts);
    }

    private Wording words(Tag tag) {
        return atom || tag.attribute("type") != null ? Wording.declared(tag) : Wording.guessed(tag);
    }

    /** Where a description and a summary stand side by side, the first is the summary. */
    private void addSummary(Wording words) {
        if (summary == null) {
            summary = words;
        } else {
            contents.add(words);
        }
    }

    private void addId(Tag tag) {
        id = tag.text();
        String said = tag.attribute("ispermalink");
        permalink = tag.is("guid") && (said == null || said.strip().equalsIgnoreCase("true"));
    }

    private static void addTo(List<Person> people, Person person) {
        if (!person.isNobody()) {
            people.add(person);
        }
    }

    private static @Nullable String latest(@Nullable String before, Tag tag) {
        String text = tag.textOrNull();
        return text == null ? before : text;
    }

    /** In RSS a title with an address, in Atom the head of the other feed. */
    private FeedPart sourceOf(Tag tag) {
        String url = tag.attribute("url");
        if (url == null) {
            return of(tag, atom);
        }
        FeedPartReader reader = new FeedPartReader(atom);
        reader.title = Wording.guessed(tag);
        reader.links.add(Link.to(Link.SELF, Addresses.resolved(url, tag.base()), null, null));
        return reader.part();
    }

    private void addFacts(Tag tag) {
        addFacts(tag, tag.name());
        for (Tag inside : tag.tags()) {
            addFacts(inside, tag.name() + "/" + inside.name());
        }
    }

    private void addFacts(Tag tag, String path) {
        if (tag.textOrNull() != null) {
            facts.put(path, tag.text());
        }
        tag.attributes().forEach((name, value) -> facts.put(path + "/@" + name, value));
    }
}
