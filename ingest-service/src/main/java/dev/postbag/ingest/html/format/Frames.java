package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Citation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The quotations and lists that are open at one place in a tree, the innermost first. */
final class Frames {

    /**
     * Of the 180 levels that MongoDB stores of a document, what quotations and lists may take. A quotation takes one for its
     * blocks and one for each of them, a list as many again for its items; the others are for what is around a story's
     * blocks, for the words in them, and for what the desk quotes.
     */
    private static final int MOST_LEVELS = 120;

    private static final int OF_QUOTATION = 2;
    private static final int OF_LIST = 4;

    private final Places places;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int lists;
    private int levels;

    /** What blocks are put into: the story itself, a quotation, a list, one of its items. */
    private sealed interface Frame {
        /** Nothing when no tag opened it. */
        @Nullable
        Element element();
    }

    private record Story(@Nullable Element element, List<Draft> drafts) implements Frame {}

    private record Quotation(Element element, @Nullable Citation citation, List<Draft> drafts) implements Frame {}

    private record Points(Element element, List<List<Draft>> items) implements Frame {}

    private record Item(@Nullable Element element, List<Draft> drafts) implements Frame {}

    Frames(Places places) {
        this.places = places;
        open.push(new Story(null, new ArrayList<>()));
    }

    boolean isInList() {
        return lists > 0;
    }

    void openQuotation(Element element) {
        if (levels + OF_QUOTATION <= MOST_LEVELS) {
            push(new Quotation(element, Attribution.of(element), new ArrayList<>()));
            levels += OF_QUOTATION;
        }
    }

    void openList(Element element) {
        if (levels + OF_LIST <= MOST_LEVELS) {
            push(new Points(element, new ArrayList<>()));
            levels += OF_LIST;
            lists++;
        }
    }

    /** Ends the item before it, whether or not that has an end tag. */
    void openItem(Element element) {
        if (isInList() && !(innermost() instanceof Quotation)) {
            if (innermost() instanceof Item) {
                closeInnermost();
            }
            open.push(new Item(element, new ArrayList<>()));
        }
    }

    void add(Draft draft) {
        switch (innermost()) {
            case Story story -> story.drafts.add(draft);
            case Quotation quotation -> quotation.drafts.add(draft);
            case Item item -> item.drafts.add(draft);
            case Points points -> {
                open.push(new Item(null, new ArrayList<>()));
                add(draft);
            }
        }
    }

    /** Ends what an element opened, if it opened anything that is open still. */
    void close(Element element) {
        if (open.stream().anyMatch(frame -> frame.element() == element)) {
            Frame closed;
            do {
                closed = closeInnermost();
            } while (closed.element() != element);
        }
    }

    /** Ends all; to be called once, at the end. */
    List<Draft> finish() {
        while (true) {
            if (innermost() instanceof Story story) {
                return story.drafts;
            }
            closeInnermost();
        }
    }

    /** What stands in a list stands in one of its items. */
    private void push(Frame frame) {
        if (innermost() instanceof Points) {
            open.push(new Item(null, new ArrayList<>()));
        }
        open.push(frame);
    }

    private Frame innermost() {
        return Objects.requireNonNull(open.peek());
    }

    private Frame closeInnermost() {
        Frame closed = open.pop();
        switch (closed) {
            case Story story -> throw new IllegalStateException("closed before the end");
            case Quotation quotation -> {
                levels -= OF_QUOTATION;
                if (!quotation.drafts.isEmpty()) {
                    add(Draft.quotation(places, quotation.citation, quotation.drafts));
                }
            }
            case Item item -> {
                if (!item.drafts.isEmpty() && innermost() instanceof Points points) {
                    points.items.add(item.drafts);
                }
            }
            case Points points -> {
                levels -= OF_LIST;
                lists--;
                if (!points.items.isEmpty()) {
                    boolean ordered = points.element.normalName().equals("ol");
                    add(Draft.list(places, ordered, ordered ? start(points.element) : 1, points.items));
                }
            }
        }
        return closed;
    }

    private static int start(Element list) {
        String written = list.attr("start").strip();
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 1;
    }
}
