package dev.postbag.comment.moderation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes wordings of texts, and keeps those asked for last, since the newest comments of a thread are compared with each
 * one that comes. In memory alone, and only so many characters together: a wording takes several times its text.
 */
final class RecentWordings {

    private static final int MOST_CHARACTERS = 200_000;

    private final Map<String, Wording> known = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    Wording of(String text) {
        synchronized (known) {
            Wording found = known.get(text);
            if (found != null) {
                return found;
            }
        }
        Wording made = Wording.of(text);
        synchronized (known) {
            if (text.length() <= MOST_CHARACTERS && known.put(text, made) == null) {
                characters += text.length();
            }
            forgetEldest();
        }
        return made;
    }

    private void forgetEldest() {
        Iterator<String> eldest = known.keySet().iterator();
        while (characters > MOST_CHARACTERS) {
            characters -= eldest.next().length();
            eldest.remove();
        }
    }
}
