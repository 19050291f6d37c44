package dev.postbag.content.quotation;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.Quotations;
import dev.postbag.content.post.Words;
import dev.postbag.content.proposal.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quotation that everybody can read and whose citation names an outlet or an address, with what it can be compared by.
 *
 * @param block its id in that revision
 * @param publishedOn the post's date
 * @param outlet folded
 * @param address without what varies between links to it
 * @param title the outlet's, folded, if it can mean one article
 * @param wording a hash over its words
 * @param hashes the least hashes of the runs of its words; none when they are too few to be compared
 */
public record Quotation(
        PostId post,
        String block,
        int revision,
        String publishedOn,
        Block.Citation citation,
        @Nullable String outlet,
        @Nullable String address,
        @Nullable String title,
        String wording,
        List<Integer> hashes) {

    private static final int FEWEST_WORDS = 20;
    private static final int BAND = 3;

    public Quotation {
        hashes = List.copyOf(hashes);
    }

    /** Those of a post: none while nobody, or only the desk, may read it. */
    static List<Quotation> of(Post post, Wording wording) {
        return post.status() == PostStatus.PUBLISHED
                ? cited(post.current().blocks())
                        .map(block -> of(post, block, wording))
                        .toList()
                : List.of();
    }

    /** The blocks that are such a quotation. */
    static Stream<Block.Quotation> cited(List<Block> blocks) {
        return Quotations.in(blocks)
                .filter(block -> block.withdrawn() == null && block.lifted() == null)
                .filter(block -> CitedTitle.outlet(block.citation().outlet()).isPresent()
                        || CitedAddress.read(block.citation().url()).isPresent());
    }

    private static Quotation of(Post post, Block.Quotation block, Wording wording) {
        Block.Citation citation = block.citation();
        List<String> words = Words.folded(block.children());
        return new Quotation(
                post.id(),
                block.id(),
                post.current().number(),
                post.current().publishedOn().value(),
                citation,
                CitedTitle.outlet(citation.outlet()).orElse(null),
                CitedAddress.read(citation.url()).orElse(null),
                CitedTitle.read(citation.outlet(), citation.title()).orElse(null),
                PostId.of("wording|" + String.join(" ", words)).value(),
                words.size() < FEWEST_WORDS ? List.of() : wording.hashes(Words.lines(block.children())));
    }

    /** What an article is called that has this address, or this title, or these words. */
    public List<String> names() {
        return Stream.of(addressName(), titleName(), Optional.of(wordsName()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<String> addressName() {
        return Optional.ofNullable(address).map(known -> named("address|" + known));
    }

    Optional<String> titleName() {
        return Optional.ofNullable(title).map(known -> named("title|" + known));
    }

    /** Words too few to be compared mean no more than the place they stand at. */
    String wordsName() {
        return named(hashes.isEmpty() ? "place|" + post + "|" + block : "words|" + outlet + "|" + wording);
    }

    /** Every three hashes in a row, with the outlet: what has much in common there has some of them. */
    public List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (int first = 0; outlet != null && first + BAND <= hashes.size(); first += BAND) {
            bands.add(outlet + "|" + Objects.hash(first, hashes.subList(first, first + BAND)));
        }
        return bands;
    }

    private static String named(String what) {
        return PostId.of("source|" + what).value();
    }
}
