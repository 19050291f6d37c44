package dev.postbag.ingest.parse;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a reading accounts for the characters of its capture that are not blank: each has to lie in exactly one leaf block or
 * one piece of furniture, stories and blocks have to stand in order, and each text has to be the capture's own.
 *
 * @param uncovered runs of characters that lie nowhere
 * @param coveredTwice runs of characters that lie in two places
 * @param disordered blocks that stand before, or outside of, where they should
 * @param altered blocks whose text is not the capture's
 */
public record Coverage(List<Span> uncovered, List<Span> coveredTwice, List<Span> disordered, List<Span> altered) {

    public Coverage {
        uncovered = List.copyOf(uncovered);
        coveredTwice = List.copyOf(coveredTwice);
        disordered = List.copyOf(disordered);
        altered = List.copyOf(altered);
    }

    /** Of a capture whose blocks hold its characters just as they stand. */
    public static Coverage of(byte[] capture, Charset charset, Reading reading) {
        return of(capture, charset, reading, true);
    }

    /** Of places alone: what the blocks of a marked-up capture say is not what stands there, letter for letter. */
    public static Coverage ofPlaces(byte[] capture, Charset charset, Reading reading) {
        return of(capture, charset, reading, false);
    }

    private static Coverage of(byte[] capture, Charset charset, Reading reading, boolean literally) {
        Leaves leaves = new Leaves();
        leaves.addAll(reading);
        leaves.found.sort(
                Comparator.comparingInt((Leaf leaf) -> leaf.span.start()).thenComparingInt(leaf -> leaf.span.end()));
        Check check = new Check(leaves.found, literally);
        CharacterWalk.through(capture, charset).visitAll(check);
        check.finish();
        return new Coverage(check.uncovered, overlaps(leaves.found), leaves.disordered, check.altered);
    }

    /** Whether nothing is missing, doubled, out of order or altered. */
    public boolean isWhole() {
        return uncovered.isEmpty() && coveredTwice.isEmpty() && disordered.isEmpty() && altered.isEmpty();
    }

    private static List<Span> overlaps(List<Leaf> inOrder) {
        List<Span> overlaps = new ArrayList<>();
        int reached = 0;
        for (Leaf leaf : inOrder) {
            int end = Math.min(reached, leaf.span.end());
            if (leaf.span.start() < end) {
                overlaps.add(new Span(leaf.span.start(), end));
            }
            reached = Math.max(reached, leaf.span.end());
        }
        return overlaps;
    }

    /** What holds characters itself; the text is not known of furniture and of the markers of a list. */
    private record Leaf(Span span, boolean told, String text) {}

    private static final class Leaves {
        private final List<Leaf> found = new ArrayList<>();
        private final List<Span> disordered = new ArrayList<>();

        void addAll(Reading reading) {
            reading.furniture().forEach(piece -> found.add(new Leaf(piece.span(), false, "")));
            int at = 0;
            for (ParsedStory story : reading.stories()) {
                at = inOrder(story.span(), new Span(at, Integer.MAX_VALUE));
                addAll(story.blocks(), story.span());
            }
            at = 0;
            for (Unread story : reading.unread()) {
                at = inOrder(story.span(), new Span(at, Integer.MAX_VALUE));
                addAll(story.blocks(), story.span());
            }
        }

        private int inOrder(Span span, Span rest) {
            if (!rest.holds(span)) {
                disordered.add(span);
            }
            return Math.max(rest.start(), span.end());
        }

        private void addAll(List<Block> blocks, Span around) {
            int at = around.start();
            for (Block block : blocks) {
                at = inOrder(block.span(), new Span(at, Math.max(at, around.end())));
                add(block);
            }
        }

        private void add(Block block) {
            switch (block) {
                case Block.Paragraph paragraph -> addText(block, paragraph.text());
                case Block.Heading heading -> addText(block, heading.text());
                case Block.Separator separator -> found.add(new Leaf(block.span(), true, separator.raw()));
                case Block.Preformatted preformatted -> found.add(new Leaf(block.span(), true, preformatted.text()));
                case Block.Image image -> found.add(new Leaf(block.span(), false, ""));
                case Block.Unknown unknown -> found.add(new Leaf(block.span(), true, unknown.raw()));
                case Block.Quotation quotation -> addAll(quotation.children(), block.span());
                case Block.ListBlock list -> addList(list);
            }
        }

        /** What lies in a list but in none of its items is taken for the markers. */
        private void addList(Block.ListBlock list) {
            List<Block> items = new ArrayList<>();
            list.items().forEach(items::addAll);
            int at = list.span().start();
            for (Block block : items) {
                if (block.span().start() > at) {
                    found.add(new Leaf(new Span(at, block.span().start()), false, ""));
                }
                at = Math.max(at, block.span().end());
            }
            if (at < list.span().end()) {
                found.add(new Leaf(new Span(at, list.span().end()), false, ""));
            }
            addAll(items, list.span());
        }

        private void addText(Block block, List<TextSpan> text) {
            StringBuilder whole = new StringBuilder();
            text.forEach(span -> whole.append(span.text()));
            found.add(new Leaf(block.span(), true, whole.toString()));
        }
    }

    private static final class Check implements CharacterWalk.Visitor {
        private final List<Leaf> leaves;
        private final List<Span> uncovered = new ArrayList<>();
        private final List<Span> altered = new ArrayList<>();
        private final boolean literally;
        private int current;
        private int matched;
        private boolean differs;

        Check(List<Leaf> leaves, boolean literally) {
            this.leaves = leaves;
            this.literally = literally;
        }

        @Override
        public void visit(char character, int start, int end) {
            if (Blank.is(character)) {
                return;
            }
            while (current < leaves.size() && leaves.get(current).span.end() <= start) {
                leave();
            }
            if (current == leaves.size() || leaves.get(current).span.start() > start) {
                note(uncovered, start, end);
                return;
            }
            if (literally && leaves.get(current).told) {
                match(leaves.get(current).text, character);
            }
        }

        private void match(String text, char character) {
            skipBlanks(text);
            if (matched < text.length() && text.charAt(matched) == character) {
                matched++;
            } else {
                differs = true;
            }
        }

        private void skipBlanks(String text) {
            while (matched < text.length() && Blank.is(text.charAt(matched))) {
                matched++;
            }
        }

        private void leave() {
            Leaf leaf = leaves.get(current);
            skipBlanks(leaf.text);
            if (literally && leaf.told && (differs || matched < leaf.text.length())) {
                altered.add(leaf.span);
            }
            current++;
            matched = 0;
            differs = false;
        }

        void finish() {
            while (current < leaves.size()) {
                leave();
            }
        }

        private static void note(List<Span> runs, int start, int end) {
            if (!runs.isEmpty() && runs.getLast().end() >= start) {
                runs.set(runs.size() - 1, runs.getLast().through(new Span(start, end)));
            } else {
                runs.add(new Span(start, end));
            }
        }
    }
}
