package dev.postbag.comment.moderation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes wordings of texts, and keeps those asked for last, since the newest comments of a thread are compared with each
 * one that comes. In memory alone.
 */
final class RecentWordings {

    private static final int MOST = 1_000;

    private final Map<String, Wording> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wording> eldest) {
            return size() > MOST;
        }
    };

    Wording of(String text) {
        synchronized (known) {
            Wording found = known.get(text);
            if (found != null) {
                return found;
            }
        }
        Wording made = Wording.of(text);
        synchronized (known) {
            known.put(text, made);
        }
        return made;
    }
}
