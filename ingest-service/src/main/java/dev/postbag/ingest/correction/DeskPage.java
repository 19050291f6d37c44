package dev.postbag.ingest.correction;

import dev.postbag.ingest.parse.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Stories of a capture, in the order they stand there, as they are once corrections were made on them. The same reading
 * and the same corrections give the same stories.
 */
public record DeskPage(Layout layout, List<DeskStory> stories) {

    public DeskPage {
        stories = List.copyOf(stories);
    }

    /** With those of the corrections that were not taken back and fit, in order. */
    public DeskPage with(List<Correction> corrections) {
        Set<Integer> takenBack = takenBack(corrections);
        DeskPage page = this;
        for (Correction correction : corrections) {
            if (!takenBack.contains(correction.number())
                    && page.with(correction.number(), correction.change()) instanceof FitResult.Fits fits) {
                page = fits.page();
            }
        }
        return page;
    }

    /** With one more, on top of those made already. */
    FitResult with(List<Correction> corrections, int number, Change change) {
        return change instanceof Change.TakeBack back
                ? without(corrections, back.correction())
                : with(corrections).with(number, change);
    }

    public Optional<DeskStory> story(String name) {
        return stories.stream().filter(story -> story.name().equals(name)).findFirst();
    }

    /** The story that holds the block. */
    Optional<DeskStory> holding(String block) {
        int place = placeOf(block);
        return place < 0 ? Optional.empty() : Optional.of(stories.get(place));
    }

    /** The numbers of those that do not count any more. */
    public static Set<Integer> takenBack(List<Correction> corrections) {
        Set<Integer> takenBack = new HashSet<>();
        for (Correction correction : corrections) {
            if (correction.change() instanceof Change.TakeBack back) {
                takenBack.add(back.correction());
            }
        }
        return takenBack;
    }

    private FitResult without(List<Correction> corrections, int number) {
        Optional<Correction> meant = corrections.stream()
                .filter(correction -> correction.number() == number)
                .findFirst();
        if (meant.isEmpty()) {
            return new FitResult.Misfits(Refusal.NO_SUCH_CORRECTION);
        }
        if (meant.get().change() instanceof Change.TakeBack) {
            return new FitResult.Misfits(Refusal.NOT_TO_BE_TAKEN_BACK);
        }
        Set<Integer> takenBack = takenBack(corrections);
        if (takenBack.contains(number)) {
            return new FitResult.Misfits(Refusal.TAKEN_BACK_ALREADY);
        }
        DeskPage with = this;
        DeskPage without = this;
        for (Correction correction : corrections) {
            if (takenBack.contains(correction.number())) {
                continue;
            }
            FitResult among = with.with(correction.number(), correction.change());
            with = among instanceof FitResult.Fits fits ? fits.page() : with;
            if (correction.number() != number && among instanceof FitResult.Fits) {
                if (!(without.with(correction.number(), correction.change()) instanceof FitResult.Fits still)) {
                    return new FitResult.Misfits(Refusal.BUILT_UPON);
                }
                without = still.page();
            }
        }
        return new FitResult.Fits(without);
    }

    private FitResult with(int number, Change change) {
        return switch (change) {
            case Change.SetType set -> setType(set);
            case Change.Quote quote -> in(quote.first(), story -> Quotes.made(story, quote, number));
            case Change.Unquote unquote ->
                in(unquote.quotation(), story -> Quotes.takenApart(story, unquote.quotation()));
            case Change.Split split -> Cuts.split(this, split);
            case Change.Join join -> Cuts.join(this, join);
            case Change.TakeBack back -> new FitResult.Fits(this);
        };
    }

    private FitResult setType(Change.SetType set) {
        return in(set.block(), story -> {
            Block block = Naming.find(story.blocks(), set.block()).orElseThrow();
            return Retyping.refusal(block, set.type())
                    .<Edit>map(Edit.Refused::new)
                    .orElseGet(() -> new Edit.Done(Naming.replaced(
                            story.blocks(),
                            set.block(),
                            found -> List.of(Retyping.retyped(found.getFirst(), set.type())))));
        });
    }

    /** What becomes of the blocks of one story. */
    sealed interface Edit {
        record Done(List<Block> blocks) implements Edit {}

        record Refused(Refusal refusal) implements Edit {}
    }

    private FitResult in(String block, Function<DeskStory, Edit> edit) {
        int place = placeOf(block);
        if (place < 0) {
            return new FitResult.Misfits(Refusal.NO_SUCH_BLOCK);
        }
        return switch (edit.apply(stories.get(place))) {
            case Edit.Done done ->
                new FitResult.Fits(replaced(place, List.of(stories.get(place).with(done.blocks()))));
            case Edit.Refused refused -> new FitResult.Misfits(refused.refusal());
        };
    }

    /** The place of the story that holds the block; -1 when none does. */
    int placeOf(String block) {
        for (int place = 0; place < stories.size(); place++) {
            if (Naming.placeOf(stories.get(place).blocks(), block) >= 0) {
                return place;
            }
        }
        return -1;
    }

    private DeskPage replaced(int place, List<DeskStory> others) {
        return replaced(place, place + 1, others);
    }

    DeskPage replaced(int from, int to, List<DeskStory> others) {
        List<DeskStory> after = new ArrayList<>(stories.subList(0, from));
        after.addAll(others);
        after.addAll(stories.subList(to, stories.size()));
        return new DeskPage(layout, after);
    }
}
