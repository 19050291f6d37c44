package dev.postbag.content.selection;

import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.KnownPicks;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Known picks, of which something more is heard once they were read. */
final class InterruptedPicks implements KnownPicks {

    private final KnownPicks kept;
    private final Consumer<KnownPicks> news;
    private boolean told;

    InterruptedPicks(KnownPicks kept, Consumer<KnownPicks> news) {
        this.kept = kept;
        this.news = news;
    }

    @Override
    public void keep(KnownPick pick) {
        kept.keep(pick);
    }

    @Override
    public Map<String, KnownPick> of(Collection<String> comments) {
        Map<String, KnownPick> known = kept.of(comments);
        if (!told) {
            told = true;
            news.accept(kept);
        }
        return known;
    }
}
