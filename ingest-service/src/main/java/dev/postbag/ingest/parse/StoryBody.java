package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of one story as blocks. */
final class StoryBody {

    private StoryBody() {}

    static List<Block> of(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).afterBlank()) {
                List<Line> run = lines.subList(first, i);
                blocks.add(new Block.Paragraph(
                        "b" + (blocks.size() + 1),
                        run.getFirst().span().through(run.getLast().span()),
                        1,
                        Prose.of(run)));
                first = i;
            }
        }
        return lines.isEmpty() ? List.of() : blocks;
    }
}
