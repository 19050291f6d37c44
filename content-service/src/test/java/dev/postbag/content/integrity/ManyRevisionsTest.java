package dev.postbag.content.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.KeptPosts;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.StoryBuilder;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManyRevisionsTest {

    private static final int POSTS = 1_000;
    private static final int EACH = 100;

    @Test
    void aHundredThousandRevisionsAreReadWithoutHoldingThem() {
        Generated posts = new Generated();
        WrittenNotes notes = new WrittenNotes();

        new AuditingPosts(posts).audit(notes);

        assertThat(notes.misfits).isEmpty();
        assertThat(notes.checked).containsEntry("revisions", POSTS * EACH).containsEntry("posts", POSTS);
        // What the generator itself holds is the one post it is at.
        assertThat(posts.mostHeld).isLessThanOrEqualTo(2 * EACH);
    }

    /** Posts made as they are asked for; it counts how many revisions handed out are still held by anybody. */
    private static final class Generated implements KeptPosts {

        private final List<WeakReference<Revision>> given = new ArrayList<>();
        private long mostHeld;

        @Override
        public long count() {
            return POSTS;
        }

        @Override
        public void visitAll(Visitor visitor) {
            for (int post = 0; post < POSTS; post++) {
                tell("p%04d".formatted(post), visitor);
                if (post % 100 == 99) {
                    System.gc();
                    given.removeIf(revision -> revision.get() == null);
                    mostHeld = Math.max(mostHeld, given.size());
                }
            }
        }

        private void tell(String id, Visitor visitor) {
            List<Revision> revisions = new ArrayList<>();
            PublishedOn day = PublishedOn.read("2025-08-20").orElseThrow();
            revisions.add(Revision.first("t", day, StoryBuilder.paragraphs("words 1"), Instant.EPOCH));
            for (int number = 2; number <= EACH; number++) {
                revisions.add(
                        revisions.getLast().next("t", day, StoryBuilder.paragraphs("words " + number), Instant.EPOCH));
            }
            revisions.forEach(revision -> given.add(new WeakReference<>(revision)));
            Revision current = revisions.removeLast();
            visitor.post(new KeptPost(id, 1, id, new Kept(EACH, current), Map.of("s", EACH)));
            revisions.reversed().forEach(revision -> visitor.earlier(id, new Kept(revision.number(), revision)));
        }

        @Override
        public void visit(String post, Visitor visitor) {
            tell(post, visitor);
        }

        @Override
        public Set<String> existing(Collection<String> posts) {
            return Set.copyOf(posts);
        }

        @Override
        public Map<String, String> owners(List<String> slugs) {
            return slugs.stream().collect(Collectors.toMap(slug -> slug, slug -> slug));
        }

        @Override
        public void visitSlugs(BiConsumer<String, String> slugAndPost) {}
    }
}
