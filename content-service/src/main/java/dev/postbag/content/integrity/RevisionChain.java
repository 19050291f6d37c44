package dev.postbag.content.integrity;

import dev.postbag.content.post.KeptPosts.Kept;
import dev.postbag.content.post.KeptPosts.KeptPost;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.RevisionHash;
import java.util.ArrayList;
import java.util.List;

/** One post's revisions, seen from the current one down to the first; it holds no more than two of them. */
final class RevisionChain {

    private static final int MOST_NAMED = 1_000;

    private final KeptPost post;
    private final List<Misfit> misfits = new ArrayList<>();
    private final List<Misfit> erased = new ArrayList<>();
    private Kept last;

    RevisionChain(KeptPost post) {
        this.post = post;
        this.last = post.current();
        checkWords(last);
        post.provenance().forEach(this::checkProvenance);
    }

    String post() {
        return post.id();
    }

    long version() {
        return post.version();
    }

    void earlier(Kept revision) {
        if (revision.number() >= post.current().number()) {
            checkCurrent(revision);
            return;
        }
        missing(revision.number() + 1, last.number() - 1);
        checkWords(revision);
        if (revision.number() == last.number() - 1) {
            checkLink(revision);
        }
        last = revision;
    }

    /** What does not fit, once all were seen. */
    List<Misfit> misfits() {
        List<Misfit> all = new ArrayList<>(misfits);
        misfits.clear();
        missing(1, last.number() - 1);
        all.addAll(misfits);
        return all;
    }

    /** The revisions of which words were erased: each keeps its hash and its place in the chain. */
    List<Misfit> erased() {
        return List.copyOf(erased);
    }

    /** A revision is archived before another takes its place: for a moment the current one lies there too. */
    private void checkCurrent(Kept archived) {
        Revision copy = archived.revision();
        Revision current = post.current().revision();
        boolean same = copy != null && current != null && copy.hash().equals(current.hash());
        if (archived.number() > post.current().number() || !same) {
            found(
                    "current-differs",
                    archived.number(),
                    "the last revision",
                    "number " + post.current().number());
        }
    }

    private void checkWords(Kept kept) {
        Revision revision = kept.revision();
        if (revision == null) {
            found("revision-changed", kept.number(), "a revision", "something that cannot be read");
            return;
        }
        Revision.Erased erasure = revision.erased();
        if (erasure != null) {
            erased.add(new Misfit(
                    "revision-erased",
                    "revision",
                    post.id() + "/" + kept.number(),
                    "hash " + revision.hash(),
                    "words erased at " + erasure.at()));
        }
        if (!revision.isIntact()) {
            String words = RevisionHash.of(
                    revision.number(),
                    revision.title(),
                    revision.publishedOn(),
                    revision.blocks(),
                    revision.previousHash());
            found("revision-changed", kept.number(), "hash " + revision.seal(), "hash " + words);
        }
    }

    private void checkLink(Kept before) {
        Revision after = last.revision();
        Revision earlier = before.revision();
        if (after != null && earlier != null && !earlier.hash().equals(after.previousHash())) {
            found(
                    "chain-broken",
                    last.number(),
                    "the hash before is " + earlier.hash(),
                    "it says " + after.previousHash());
        }
    }

    private void missing(int from, int to) {
        for (int number = to; number >= from && misfits.size() < MOST_NAMED; number--) {
            found("revision-missing", number, "kept", "nothing");
        }
    }

    private void checkProvenance(String story, int revision) {
        if (revision < 1 || revision > post.current().number()) {
            misfits.add(new Misfit(
                    "provenance-broken",
                    "story",
                    story,
                    "a revision of post " + post.id(),
                    "number " + revision + " of " + post.current().number()));
        }
    }

    private void found(String kind, int number, String expected, String found) {
        misfits.add(new Misfit(kind, "revision", post.id() + "/" + number, expected, found));
    }
}
