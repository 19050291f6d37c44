package dev.postbag.ingest.feed.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody as a feed names them. The address never leaves this package: readers are shown the name only. */
record Person(
        @Nullable String name,
        @Nullable String email,
        @Nullable String url) {

    private static final String ADDRESS = "[^\\s@<>()\"]{1,128}@[^\\s@<>()\"]{1,255}";
    private static final Pattern EMAIL = Pattern.compile(ADDRESS);
    private static final Pattern WITH_EMAIL = Pattern.compile("[(<\\[]?\\s*(?:mailto:)?(" + ADDRESS + ")\\s*[)>\\]]?");

    /** Of a line such as {@code Name (name@example.org)}, in either order. */
    static Person of(String line) {
        Matcher matcher = WITH_EMAIL.matcher(line);
        if (!matcher.find()) {
            return new Person(bare(line), null, null);
        }
        String rest = line.substring(0, matcher.start()) + " " + line.substring(matcher.end());
        return new Person(bare(rest), matcher.group(1), null);
    }

    static Person of(Tag tag) {
        String name = text(tag, "name");
        String email = text(tag, "email");
        String url = tag.first("uri", "url", "homepage")
                .map(found -> Addresses.resolved(found.text(), found.base()))
                .orElse(null);
        if (name == null && email == null && url == null) {
            return of(tag.text());
        }
        Person named = of(name == null ? "" : name);
        return new Person(named.name(), email == null ? named.email() : email, url);
    }

    private static @Nullable String text(Tag tag, String name) {
        return tag.first(name).map(Tag::textOrNull).orElse(null);
    }

    private static @Nullable String bare(String words) {
        String bare = words.replaceAll("\\s+", " ").strip();
        if (bare.startsWith("(") && bare.endsWith(")")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare.isEmpty() || EMAIL.matcher(bare).find() ? null : bare;
    }

    boolean isNobody() {
        return name == null && email == null && url == null;
    }
}
