package dev.postbag.ingest.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What exports write, as it may be passed on. */
public final class Wording {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u200B]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Set<String> NOBODY = Set.of("anonymous", "anonym", "anonyme", "unknown", "guest");

    private Wording() {}

    /** On one line, without space around it. */
    public static String line(@Nullable String text) {
        return text == null ? "" : SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** A name as it is shown to readers; none when there is none, or when it is an e-mail or a network address. */
    public static @Nullable String name(@Nullable String name) {
        String line = line(name);
        return line.isEmpty()
                        || MAIL.matcher(line).find()
                        || ADDRESS.matcher(line).matches()
                ? null
                : line;
    }

    /** The same of a reader, who has none when he is called what his system calls everybody without one. */
    public static @Nullable String readersName(@Nullable String name) {
        String shown = name(name);
        return shown == null || NOBODY.contains(shown.toLowerCase(Locale.ROOT)) ? null : shown;
    }

    /** An http or https address; none when it is anything else. */
    public static @Nullable String address(@Nullable String address) {
        String line = line(address);
        try {
            URI uri = new URI(line);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? line : null;
        } catch (URISyntaxException wrong) {
            return null;
        }
    }
}
