package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Published;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself for machines: in its head and in its JSON-LD. */
final class PageFacts {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\u00B7\u2022\u00AB\u00BB\u2013\u2014-]+\\s+|:\\s+");
    private static final Pattern DATE_IN_DATA = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"\\\\]{4,60})\"");
    private static final Pattern STORY_IN_DATA =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(?:[A-Z][a-zA-Z]*Article|Article|BlogPosting)\"");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "datepublished",
            "date",
            "pubdate",
            "publish-date",
            "publishdate",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "sailthru.date");

    private final Document page;
    private final List<Element> metas;
    private final String data;

    PageFacts(Document page) {
        this.page = page;
        this.metas = page.select("meta[content]");
        StringBuilder all = new StringBuilder();
        for (Element script : page.select("script[type=application/ld+json]")) {
            script.childNodes().forEach(node -> all.append(node instanceof DataNode held ? held.getWholeData() : ""));
        }
        this.data = all.toString();
    }

    /** Whether it says that it is about one story. */
    boolean aboutOneStory() {
        return !aboutWholeBlog()
                && (meta("og:type").filter("article"::equalsIgnoreCase).isPresent()
                        || meta("article:published_time").isPresent()
                        || STORY_IN_DATA.matcher(data).results().count() == 1);
    }

    boolean aboutWholeBlog() {
        return meta("og:type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.equals("website") || type.equals("blog"))
                .isPresent();
    }

    /** The story's title, without the blog's name. */
    Optional<String> title() {
        Optional<String> shared = meta("og:title").or(() -> meta("twitter:title"));
        return shared.or(() -> Optional.ofNullable(page.selectFirst("title")).map(Words::onOneLine))
                .map(this::withoutBlog)
                .filter(title -> !title.isEmpty());
    }

    Optional<Published> published(PageDates dates) {
        Optional<Published> named = DATES.stream()
                .flatMap(name -> meta(name).stream())
                .flatMap(written -> dates.of(written).stream())
                .findFirst();
        Matcher inData = DATE_IN_DATA.matcher(data);
        return named.isPresent() || !inData.find() ? named : dates.of(inData.group(1));
    }

    List<String> authors() {
        return Stream.of("author", "article:author", "dc.creator")
                .flatMap(name -> metas(name).stream())
                .map(Bylines::name)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    List<String> labels() {
        return metas("article:tag").stream().distinct().toList();
    }

    @Nullable
    String permalink() {
        Element canonical = page.selectFirst("link[rel~=(?i)^canonical$][href]");
        String address = canonical == null ? null : Addresses.web(canonical, "href");
        return address != null
                ? address
                : meta("og:url").filter(Addresses::isWeb).orElse(null);
    }

    private String withoutBlog(String title) {
        Optional<String> blog = meta("og:site_name");
        if (blog.isPresent()) {
            return without(title, blog.get());
        }
        Matcher separator = SEPARATOR.matcher(title);
        int last = -1;
        while (separator.find()) {
            if (!separator.group().startsWith(":")) {
                last = separator.start();
            }
        }
        return last > 0 && meta("og:title").isEmpty() ? title.substring(0, last).strip() : title;
    }

    private static String without(String title, String blog) {
        String bare = title.strip();
        if (bare.length() > blog.length() && bare.endsWith(blog)) {
            String before = bare.substring(0, bare.length() - blog.length());
            Matcher separator = Pattern.compile("(.*?)(?:" + SEPARATOR.pattern() + ")$", Pattern.DOTALL)
                    .matcher(before);
            return separator.matches() ? separator.group(1) : bare;
        }
        if (bare.startsWith(blog)) {
            Matcher separator = SEPARATOR.matcher(bare).region(blog.length(), bare.length());
            return separator.lookingAt() ? bare.substring(separator.end()) : bare;
        }
        return bare;
    }

    private Optional<String> meta(String name) {
        return metas(name).stream().findFirst();
    }

    private List<String> metas(String name) {
        return metas.stream()
                .filter(meta -> Stream.of("property", "name", "itemprop")
                        .anyMatch(key -> meta.attr(key).strip().equalsIgnoreCase(name)))
                .map(meta -> Words.onOneLine(Words.clean(meta.attr("content"))))
                .filter(content -> !content.isEmpty())
                .toList();
    }
}
