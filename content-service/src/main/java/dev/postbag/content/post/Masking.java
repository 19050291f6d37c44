package dev.postbag.content.post;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes the words of a withdrawn quotation out of blocks, wherever they stand there: as the same quotation, in a larger
 * one, or as blocks that no reader took for one. Words are known again by runs of eight; fewer than eight only as a whole.
 * What became of a comment goes for every quotation that holds it, whatever its words; whom it was from is masked too.
 */
final class Masking {

    private static final int RUN = 8;

    /** No word, and so in no run. */
    private static final String BREAK = "";

    private final WithdrawnQuotation withdrawn;
    private final List<String> words;
    private final Set<List<String>> runs;
    private final Set<List<String>> lines = new HashSet<>();

    private Masking(WithdrawnQuotation withdrawn) {
        this.withdrawn = withdrawn;
        this.words = words(List.of(withdrawn.quotation()));
        this.runs = new HashSet<>(runs(words));
        leaves(List.of(withdrawn.quotation())).forEach(leaf -> lines.add(words(List.of(leaf))));
        lines.remove(List.<String>of());
    }

    static List<Block> masked(List<WithdrawnQuotation> withdrawn, List<Block> blocks) {
        List<Block> masked = blocks;
        for (WithdrawnQuotation each : withdrawn) {
            masked = new Masking(each).mask(masked);
        }
        return masked;
    }

    /** Whether there is anything to be known again by. */
    static boolean hasWords(Block.Quotation quotation) {
        return !words(List.of(quotation)).isEmpty();
    }

    private List<Block> mask(List<Block> blocks) {
        boolean[] hidden = hidden(blocks);
        List<Block> left = new ArrayList<>();
        int place = 0;
        while (place < blocks.size()) {
            Block block = blocks.get(place);
            int end = place + 1;
            if (!hidden[place]) {
                left.add(within(block));
            } else if (block instanceof Block.Quotation quotation) {
                left.add(masked(quotation));
            } else {
                while (end < blocks.size() && hidden[end] && !(blocks.get(end) instanceof Block.Quotation)) {
                    end++;
                }
                left.add(masked(block, blocks.get(end - 1)));
            }
            place = end;
        }
        return left;
    }

    private boolean[] hidden(List<Block> blocks) {
        boolean[] hidden = new boolean[blocks.size()];
        List<String> all = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < hidden.length; place++) {
            Block block = blocks.get(place);
            hidden[place] = isKnown(block);
            for (String word : holdsBlocks(block) ? List.of(BREAK) : words(List.of(block))) {
                all.add(word);
                places.add(place);
            }
        }
        // A run may go on in the next block: lines of a poem are shorter.
        covered(all).stream().forEach(word -> hidden[places.get(word)] = true);
        for (int place = 1; place < hidden.length; place++) {
            hidden[place] |= hidden[place - 1] && isOfItsLines(blocks.get(place));
        }
        for (int place = hidden.length - 2; place >= 0; place--) {
            hidden[place] |= hidden[place + 1] && isOfItsLines(blocks.get(place));
        }
        return hidden;
    }

    private boolean isKnown(Block block) {
        return switch (block) {
            case Block.Quotation quotation ->
                isOfTheComment(quotation) || isWhole(block) || isMostly(quotation.children(), words.size());
            case Block.Listing list ->
                isWhole(block)
                        || isMostly(list.items().stream().flatMap(List::stream).toList(), Integer.MAX_VALUE);
            case Block.Paragraph paragraph -> isWhole(block);
            case Block.Heading heading -> isWhole(block);
            case Block.Separator separator -> isWhole(block);
            case Block.Image image -> isWhole(block);
            case Block.Preformatted preformatted -> isWhole(block);
            case Block.Unknown unknown -> isWhole(block);
        };
    }

    private boolean isOfTheComment(Block.Quotation quotation) {
        Block.Lifted lifted = withdrawn.quotation().lifted();
        return !isOut(quotation)
                && withdrawn.reason().isOfAComment()
                && lifted != null
                && quotation.lifted() != null
                && quotation.lifted().comment().equals(lifted.comment());
    }

    /** What became of a comment goes before what an editor decided, who may have left whose words they were. */
    private static boolean isOut(Block.Quotation quotation) {
        return quotation.withdrawn() != null && quotation.withdrawn().reason().isOfAComment();
    }

    /** Its citation, without whom it was from when that is a contributor who is to be forgotten here. */
    private Block.Citation citation(Block.Quotation quotation) {
        Block.Citation citation = quotation.citation();
        return isOfTheComment(quotation)
                ? new Block.Citation(null, null, null, citation.url(), citation.published(), null)
                : citation;
    }

    private boolean isWhole(Block block) {
        return !words.isEmpty() && words(List.of(block)).equals(words);
    }

    private static boolean holdsBlocks(Block block) {
        return block instanceof Block.Quotation || block instanceof Block.Listing;
    }

    /** The places of those words that stand in a run of its. */
    private BitSet covered(List<String> some) {
        List<List<String>> ownRuns = runs(some);
        BitSet covered = new BitSet(some.size());
        for (int start = 0; start < ownRuns.size(); start++) {
            if (runs.contains(ownRuns.get(start))) {
                covered.set(start, start + RUN);
            }
        }
        return covered;
    }

    /** Whether half of the blocks' own words are its, or half of {@code enough}; what they quote is looked at by itself. */
    private boolean isMostly(List<Block> blocks, int enough) {
        List<String> own = words(blocks.stream()
                .filter(block -> !(block instanceof Block.Quotation))
                .toList());
        int count = covered(own).cardinality();
        return count > 0 && 2 * count >= Math.min(own.size(), enough);
    }

    private boolean isOfItsLines(Block block) {
        List<List<String>> own = leaves(List.of(block))
                .map(leaf -> words(List.of(leaf)))
                .filter(line -> !line.isEmpty())
                .toList();
        return !own.isEmpty() && lines.containsAll(own);
    }

    private Block within(Block block) {
        return switch (block) {
            case Block.Quotation quotation ->
                new Block.Quotation(
                        quotation.id(),
                        quotation.span(),
                        quotation.confidence(),
                        quotation.role(),
                        quotation.citation(),
                        mask(quotation.children()),
                        quotation.withdrawn(),
                        quotation.lifted());
            case Block.Listing list ->
                new Block.Listing(
                        list.id(),
                        list.span(),
                        list.confidence(),
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(this::mask).toList());
            case Block.Paragraph paragraph -> block;
            case Block.Heading heading -> block;
            case Block.Separator separator -> block;
            case Block.Image image -> block;
            case Block.Preformatted preformatted -> block;
            case Block.Unknown unknown -> block;
        };
    }

    private Block masked(Block.Quotation quotation) {
        return new Block.Quotation(
                quotation.id(),
                quotation.span(),
                quotation.confidence(),
                quotation.role(),
                citation(quotation),
                List.of(),
                withdrawn.mark(),
                quotation.lifted());
    }

    private Block masked(Block first, Block last) {
        Block.Quotation original = withdrawn.quotation();
        Block.Span span = new Block.Span(
                first.span().capture(), first.span().start(), last.span().end());
        return new Block.Quotation(
                first.id(),
                span,
                first.confidence(),
                original.role(),
                citation(original),
                List.of(),
                withdrawn.mark(),
                original.lifted());
    }

    private static Stream<Block> leaves(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Block.Quotation quotation -> leaves(quotation.children());
            case Block.Listing list -> list.items().stream().flatMap(Masking::leaves);
            case Block.Paragraph paragraph -> Stream.of(block);
            case Block.Heading heading -> Stream.of(block);
            case Block.Separator separator -> Stream.of(block);
            case Block.Image image -> Stream.of(block);
            case Block.Preformatted preformatted -> Stream.of(block);
            case Block.Unknown unknown -> Stream.of(block);
        });
    }

    /** A picture is known by its address too. */
    private static List<String> words(List<Block> blocks) {
        return leaves(blocks)
                .flatMap(leaf -> Stream.concat(
                        leaf instanceof Block.Image image ? Stream.of(image.src()) : Stream.of(),
                        Words.folded(List.of(leaf)).stream()))
                .toList();
    }

    private static List<List<String>> runs(List<String> words) {
        List<List<String>> runs = new ArrayList<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.add(words.subList(start, start + RUN));
        }
        return runs;
    }
}
