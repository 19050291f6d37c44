package dev.postbag.comment.thread;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a run of text is, besides text. */
public sealed interface Mark {

    /** How it is said. */
    enum Tone implements Mark {
        EMPHASIS,
        STRONG,
        CODE
    }

    /**
     * Where it leads. A reader's link speaks for its writer alone: it is shown with {@code rel="nofollow"}.
     *
     * @param href a web or mail address in ASCII, none of whose characters ends an HTML attribute
     */
    record Link(String href) implements Mark {

        public static final int LONGEST = 2_000;

        private static final Set<String> WEB = Set.of("http", "https");

        public Link {
            if (!isAllowed(href)) {
                throw new IllegalArgumentException("No link leads there");
            }
        }

        /** Nothing where it is no whole address of the web or of mail, or names a user before a host. */
        public static Optional<Link> to(String destination) {
            try {
                String href = new URI(destination).toASCIIString().replace("'", "%27");
                return isAllowed(href) ? Optional.of(new Link(href)) : Optional.empty();
            } catch (URISyntaxException noAddress) {
                return Optional.empty();
            }
        }

        private static boolean isAllowed(String href) {
            if (href.length() > LONGEST || href.indexOf('\'') >= 0) {
                return false;
            }
            try {
                URI address = new URI(href);
                String scheme =
                        address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
                String authority = address.getRawAuthority();
                return href.equals(address.toASCIIString())
                        && (WEB.contains(scheme) && authority != null && !authority.contains("@")
                                || scheme.equals("mailto")
                                        && address.getSchemeSpecificPart().contains("@"));
            } catch (URISyntaxException noAddress) {
                return false;
            }
        }
    }
}
