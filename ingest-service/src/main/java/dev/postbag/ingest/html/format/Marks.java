package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Mark;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What sets text apart at one place, put together from all the elements around it. */
record Marks(Set<Mark> marks, @Nullable String href) {

    static final Marks NONE = new Marks(Set.of(), null);

    private static final Map<String, Mark> BY_ELEMENT = Map.of(
            "em",
            Mark.EMPHASIS,
            "i",
            Mark.EMPHASIS,
            "strong",
            Mark.STRONG,
            "b",
            Mark.STRONG,
            "code",
            Mark.CODE,
            "kbd",
            Mark.CODE,
            "samp",
            Mark.CODE,
            "tt",
            Mark.CODE);

    /** These marks and the one of an element inside. */
    Marks inside(Element element) {
        if (element.normalName().equals("a")) {
            String address = Addresses.link(element, "href");
            return address == null ? this : new Marks(with(Mark.LINK), address);
        }
        Mark mark = BY_ELEMENT.get(element.normalName());
        return mark == null || marks.contains(mark) ? this : new Marks(with(mark), href);
    }

    private Set<Mark> with(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return Set.copyOf(more);
    }
}
