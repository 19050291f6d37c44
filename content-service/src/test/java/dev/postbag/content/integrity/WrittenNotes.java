package dev.postbag.content.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notes that can be read afterwards. */
public final class WrittenNotes implements Notes {

    public final List<Misfit> misfits = new ArrayList<>();
    public final List<Misfit> noted = new ArrayList<>();
    public final List<String> unchecked = new ArrayList<>();
    public final Map<String, Integer> checked = new TreeMap<>();
    public Runnable whileSettling = () -> {};

    /** Each misfit's kind and id. */
    public List<String> names() {
        return misfits.stream().map(misfit -> misfit.kind() + " " + misfit.id()).toList();
    }

    @Override
    public void expecting(long more) {}

    @Override
    public void checked(String what) {
        checked.merge(what, 1, Integer::sum);
    }

    @Override
    public void found(Misfit misfit) {
        misfits.add(misfit);
    }

    @Override
    public void noted(Misfit difference) {
        noted.add(difference);
    }

    @Override
    public void unchecked(String what) {
        unchecked.add(what);
    }

    @Override
    public void settle() {
        whileSettling.run();
    }
}
