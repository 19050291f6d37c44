package dev.postbag.content.integrity;

import dev.postbag.content.post.KeptPosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through every post, every revision and every address; it holds a handful of them at a time. */
@ApplicationScoped
public class AuditingPosts {

    private static final int HANDFUL = 500;
    private static final int TRIES = 3;

    private final KeptPosts posts;

    public AuditingPosts(KeptPosts posts) {
        this.posts = posts;
    }

    public void audit(Notes notes) {
        notes.expecting(posts.count());
        Walk walk = new Walk(notes);
        posts.visitAll(walk);
        walk.finish();
        auditSlugs(notes);
    }

    private final class Walk implements KeptPosts.Visitor {

        private final Notes notes;
        private final Map<String, String> postBySlug = new LinkedHashMap<>();
        private @Nullable RevisionChain chain;

        Walk(Notes notes) {
            this.notes = notes;
        }

        @Override
        public void post(KeptPosts.KeptPost post) {
            finishChain();
            chain = new RevisionChain(post);
            postBySlug.put(post.slug(), post.id());
            notes.checked("posts");
            notes.checked("revisions");
        }

        @Override
        public void earlier(String post, KeptPosts.Kept revision) {
            notes.checked("revisions");
            RevisionChain open = chain;
            if (open != null && open.post().equals(post)) {
                open.earlier(revision);
            } else if (posts.existing(Set.of(post)).isEmpty()) {
                notes.found(
                        new Misfit("post-missing", "revision", post + "/" + revision.number(), "its post", "nothing"));
            }
        }

        @Override
        public void unreadable(String post) {
            finishChain();
            notes.checked("posts");
            notes.found(new Misfit("post-unreadable", "post", post, "a post", "something that cannot be read"));
        }

        void finish() {
            finishChain();
            checkSlugs();
        }

        private void finishChain() {
            if (chain != null) {
                chain.erased().forEach(notes::noted);
                if (!chain.misfits().isEmpty()) {
                    lookAgain(chain.post()).forEach(notes::found);
                }
            }
            chain = null;
            if (postBySlug.size() >= HANDFUL) {
                checkSlugs();
            }
        }

        private void checkSlugs() {
            Map<String, String> owners = posts.owners(List.copyOf(postBySlug.keySet()));
            postBySlug.forEach((slug, post) -> {
                String owner = owners.get(slug);
                if (!post.equals(owner)) {
                    notes.found(new Misfit(
                            "slug-lost",
                            "post",
                            post,
                            "its address leads to it",
                            owner == null ? "it leads nowhere" : "it leads to " + owner));
                }
            });
            postBySlug.clear();
        }
    }

    /** Somebody may have revised the post while it was looked at: what counts is a look during which nobody did. */
    private List<Misfit> lookAgain(String post) {
        List<Misfit> misfits = List.of();
        for (int tries = 0; tries < TRIES; tries++) {
            Look before = new Look();
            posts.visit(post, before);
            Look after = new Look();
            posts.visit(post, after);
            misfits = before.misfits();
            if (misfits.isEmpty() || before.version() == after.version()) {
                return misfits;
            }
        }
        return misfits;
    }

    private static final class Look implements KeptPosts.Visitor {

        private @Nullable RevisionChain chain;

        @Override
        public void post(KeptPosts.KeptPost post) {
            chain = new RevisionChain(post);
        }

        @Override
        public void earlier(String post, KeptPosts.Kept revision) {
            if (chain != null) {
                chain.earlier(revision);
            }
        }

        @Override
        public void unreadable(String post) {
            chain = null;
        }

        List<Misfit> misfits() {
            return chain == null ? List.of() : chain.misfits();
        }

        long version() {
            return chain == null ? 0 : chain.version();
        }
    }

    /** An address is given before its post is kept: what leads nowhere is looked at again before it is named. */
    private void auditSlugs(Notes notes) {
        Map<String, String> handful = new LinkedHashMap<>();
        Map<String, String> suspects = new LinkedHashMap<>();
        posts.visitSlugs((slug, post) -> {
            notes.checked("addresses");
            handful.put(slug, post);
            if (handful.size() >= HANDFUL) {
                suspects.putAll(leadingNowhere(handful));
                handful.clear();
            }
        });
        suspects.putAll(leadingNowhere(handful));
        if (!suspects.isEmpty()) {
            notes.settle();
            leadingNowhere(suspects)
                    .forEach((slug, post) -> notes.found(
                            new Misfit("slug-orphaned", "address", slug, "leads to post " + post, "no such post")));
        }
    }

    private Map<String, String> leadingNowhere(Map<String, String> reservations) {
        Map<String, String> lost = new LinkedHashMap<>();
        List<Map.Entry<String, String>> all = new ArrayList<>(reservations.entrySet());
        for (int from = 0; from < all.size(); from += HANDFUL) {
            List<Map.Entry<String, String>> some = all.subList(from, Math.min(all.size(), from + HANDFUL));
            Set<String> there =
                    posts.existing(some.stream().map(Map.Entry::getValue).toList());
            some.stream()
                    .filter(one -> !there.contains(one.getValue()))
                    .forEach(one -> lost.put(one.getKey(), one.getValue()));
        }
        return lost;
    }
}
