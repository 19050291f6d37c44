package dev.postbag.kit.link;

/** Which collection something is in, for whoever keeps collections and is told that it was changed. */
public final class CollectionLink {

    private CollectionLink() {}

    /** A {@code Link} from a thing to its collection (RFC 8288, 3.2; RFC 6573), by their addresses. */
    public static String from(String thing, String collection) {
        return "<%s>; rel=\"collection\"; anchor=\"%s\"".formatted(collection, thing);
    }
}
