package dev.postbag.ingest.export.format;

import dev.postbag.ingest.export.WordPressWords;
import dev.postbag.ingest.export.Wording;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a WordPress export's items: the blog's address, and under which name its authors are shown. Only the
 * authors take room, and a blog has few; what is more than ten thousand is not looked up.
 */
final class WxrBlog {

    private static final int MOST_AUTHORS = 10_000;
    private static final String NAMESPACE = "://wordpress.org/export/";

    private final WordPressWords words;
    private final Map<String, String> shownNames = new HashMap<>();
    private String version = "";
    private String address = "";
    private @Nullable String login;

    WxrBlog(WordPressWords words) {
        this.words = words;
    }

    static boolean isWordPress(ExportXml xml) {
        String namespace = xml.namespace();
        return namespace.contains(NAMESPACE) && !namespace.endsWith("/excerpt/");
    }

    void read(ExportXml xml) throws IOException, UnreadableCaptureException {
        if (!isWordPress(xml)) {
            return;
        }
        switch (xml.name()) {
            case "wxr_version" -> version = xml.text().strip();
            case "base_blog_url" -> address = xml.text().strip();
            case "author_login" -> login = xml.text().strip();
            case "author_display_name" -> shown(xml.text());
            default -> {}
        }
    }

    private void shown(String name) {
        String shown = Wording.name(words.line(name));
        if (login != null && shown != null && shownNames.size() < MOST_AUTHORS) {
            shownNames.put(login, shown);
        }
        login = null;
    }

    /** How the one who wrote it is shown; the oldest exports name him so, the others by his login. */
    @Nullable
    String author(String creator) {
        return version.equals("1.0") && shownNames.isEmpty()
                ? Wording.name(words.line(creator))
                : shownNames.get(creator.strip());
    }

    String address() {
        return address;
    }

    /** What names a post. */
    String nameOf(String post) {
        return source() + "#" + post;
    }

    String source() {
        return "wordpress:" + (address.isEmpty() ? "unknown" : address);
    }
}
