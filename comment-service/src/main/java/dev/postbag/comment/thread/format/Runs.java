package dev.postbag.comment.thread.format;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Makes runs of text of a paragraph. Without recursion: emphasis may lie in emphasis as deep as a comment is long. */
final class Runs {

    private final Source source;
    private final List<Block.Text> runs = new ArrayList<>();
    /** The marks around the node that is read, each with how often. */
    private final Map<Mark, Integer> around = new LinkedHashMap<>();

    private final StringBuilder text = new StringBuilder();
    private List<Mark> marks = List.of();

    private Runs(Source source) {
        this.source = source;
    }

    static List<Block.Text> in(Node paragraph, Source source) {
        Runs runs = new Runs(source);
        runs.walk(paragraph);
        runs.end();
        return runs.runs;
    }

    private void walk(Node paragraph) {
        Node node = paragraph.getFirstChild();
        while (node != null) {
            Optional<Mark> mark = markOf(node);
            if (mark.isPresent() && node.getFirstChild() != null) {
                around.merge(mark.get(), 1, Integer::sum);
                node = node.getFirstChild();
                continue;
            }
            leaf(node);
            while (node.getNext() == null && node.getParent() != paragraph) {
                node = node.getParent();
                around.computeIfPresent(markOf(node).orElseThrow(), (left, times) -> times == 1 ? null : times - 1);
            }
            node = node.getNext();
        }
    }

    private static Optional<Mark> markOf(Node node) {
        return switch (node) {
            case Emphasis emphasis -> Optional.of(Mark.Tone.EMPHASIS);
            case StrongEmphasis strong -> Optional.of(Mark.Tone.STRONG);
            case Link link -> Mark.Link.to(link.getDestination()).map(Mark.class::cast);
            default -> Optional.empty();
        };
    }

    private void leaf(Node node) {
        switch (node) {
            case Text words -> add(words.getLiteral(), List.copyOf(around.keySet()));
            case Code code -> {
                List<Mark> all = new ArrayList<>(around.keySet());
                all.add(Mark.Tone.CODE);
                add(code.getLiteral(), all);
            }
            case HardLineBreak line -> add("\n", List.copyOf(around.keySet()));
            case SoftLineBreak line -> add("\n", List.copyOf(around.keySet()));
            // HTML, pictures, and links that lead where none may.
            default -> add(source.of(node), List.copyOf(around.keySet()));
        }
    }

    private void add(String more, List<Mark> markedSo) {
        if (!markedSo.equals(marks)) {
            end();
            marks = markedSo;
        }
        text.append(more);
    }

    private void end() {
        if (!text.isEmpty()) {
            runs.add(new Block.Text(text.toString(), marks));
            text.setLength(0);
        }
    }
}
