package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes sense of a feed's elements as they are read: what kind it is, what it says of itself, each of its entries. */
final class WholeFeed implements FeedPieces {

    /** Is handed each entry as soon as it is read. */
    interface Entries {
        void entry(WholeFeed feed, FeedPart entry, int start, int end, boolean sound) throws UnreadableCaptureException;
    }

    private final @Nullable String address;
    private final boolean netscape;
    private final Entries entries;
    private String version = "";
    private boolean atom;
    private boolean sound = true;
    private FeedPartReader head = new FeedPartReader(false);
    private @Nullable String self;
    private @Nullable String site;

    /**
     * @param address where the feed was fetched, if that is known
     * @param prolog what stands before its first element
     */
    WholeFeed(@Nullable String address, String prolog, Entries entries) {
        this.address = address;
        this.netscape = prolog.contains("-//Netscape Communications//DTD RSS 0.91");
        this.entries = entries;
    }

    /** Such as {@code rss091u} or {@code atom10}; empty until a feed was seen. */
    String version() {
        return version;
    }

    /** It was not well-formed. */
    void mended() {
        sound = false;
    }

    boolean isSound() {
        return sound;
    }

    FeedPart head() {
        return head.part();
    }

    /** Who wrote what says nothing of its own authors: in Atom the feed's author, in RSS nobody. */
    List<Person> authors() {
        return atom ? head.authors() : List.of();
    }

    @Override
    public void container(Tag tag) {
        if (version.isEmpty()) {
            atom = tag.is("feed");
            head = new FeedPartReader(atom);
            version = version(tag);
        }
        head.addAttributes(tag);
    }

    @Override
    public void head(Tag tag) {
        head.add(tag);
        if (tag.is("link")) {
            Link link = Link.of(tag);
            if (link.href() != null && Addresses.isOnTheWeb(link.href())) {
                self = self == null && link.is(Link.SELF) ? link.href() : self;
                site = site == null && link.is(Link.ALTERNATE) ? link.href() : site;
            }
        }
    }

    @Override
    public @Nullable String address() {
        if (address != null) {
            return address;
        }
        return self == null ? site : self;
    }

    @Override
    public void entry(Tag tag, int start, int end, boolean sound) throws UnreadableCaptureException {
        entries.entry(this, FeedPartReader.of(tag, atom), start, end, sound);
    }

    private String version(Tag root) {
        String vocabularies = root.attributes().getOrDefault(Shape.VOCABULARIES, "");
        return switch (root.name()) {
            case "feed" -> vocabularies.contains("http://purl.org/atom/ns#") ? "atom03" : "atom10";
            case "rdf:rdf" -> vocabularies.contains("netscape.com/rdf/simple/0.9") ? "rss090" : "rss10";
            default -> rss(root.attributes().getOrDefault("version", "").strip());
        };
    }

    private String rss(String said) {
        return switch (said) {
            case "0.91" -> netscape ? "rss091n" : "rss091u";
            case "0.92", "0.93", "0.94" -> "rss" + said.replace(".", "");
            default -> said.startsWith("2") ? "rss20" : "rss";
        };
    }
}
