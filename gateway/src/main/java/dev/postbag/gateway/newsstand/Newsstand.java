package dev.postbag.gateway.newsstand;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.gateway.wire.Subscriber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Where answers lie ready until an event says that they have changed. Nothing is kept while no events are heard, and
 * nothing that was asked for before an event and may not tell of it.
 *
 * @param <P> an answer as it is sent
 */
public final class Newsstand<P> implements Subscriber {

    /** So many answers about the same are left for when there is no new one; so a change does not take long. */
    private static final int MOST_LEFT = 200;

    private final Copies<P> copies;
    private final Omission<P> omission;
    private final Map<String, Run<P>> runs = new HashMap<>();
    private final Set<Run<P>> onTheirWay = new HashSet<>();
    private final Reprints<P> reprints = new Reprints<>();
    private volatile boolean open;

    public Newsstand(Copies<P> copies, Omission<P> omission) {
        this.copies = copies;
        this.omission = omission;
    }

    /** Whether events are heard; else each reader has to ask. */
    public boolean isOpen() {
        return open;
    }

    /** The answer as it is now, if it is there. */
    public Optional<P> current(String address) {
        Optional<Copy<P>> ready = ready(address);
        ready.map(Copy::demand).ifPresent(Demand::ask);
        return ready.map(Copy::print);
    }

    private Optional<Copy<P>> ready(String address) {
        return open ? copies.find(address).filter(copy -> !copy.outdated()) : Optional.empty();
    }

    /** A new answer: however many ask for it at once, the press prints it once. */
    public CompletionStage<Handed<P>> order(String address, Subject.Kind kind, Press<P> press) {
        Demand demand = copies.find(address).map(Copy::demand).orElseGet(Demand::new);
        Run<P> run = run(address, kind, press, demand);
        run.demand.ask();
        return run.outcome;
    }

    private Run<P> run(String address, Subject.Kind kind, Press<P> press, Demand demand) {
        Run<P> run;
        synchronized (this) {
            Run<P> begun = runs.get(address);
            if (begun != null) {
                return begun;
            }
            run = new Run<>(kind, demand);
            runs.put(address, run);
            onTheirWay.add(run);
            if (!open) {
                run.overtake();
            }
        }
        begin(press).whenComplete((printed, fault) -> {
            try {
                run.outcome.complete(end(address, run, press, fault == null ? printed : nothing(fault)));
            } catch (RuntimeException failed) {
                run.outcome.complete(new Handed.Nothing<>(500, failed.toString()));
            }
        });
        return run;
    }

    /** The answer of before, for who has waited long for a new one, without anything that may have been taken away. */
    public synchronized Optional<Handed<P>> outdated(String address) {
        return open ? copies.find(address).flatMap(copy -> rest(address, copy)) : Optional.empty();
    }

    /** What is left of it is kept so, for all who ask while there is no new one. */
    private Optional<Handed<P>> rest(String address, Copy<P> copy) {
        Optional<Copy<P>> rest = copy.without(omission);
        rest.ifPresentOrElse(
                left -> {
                    if (left != copy) {
                        copies.keep(address, left);
                    }
                },
                () -> copies.remove(address));
        return rest.map(left -> new Handed.Outdated<>(left.print()));
    }

    private static <P> CompletionStage<Printed<P>> begin(Press<P> press) {
        try {
            return press.print();
        } catch (RuntimeException failed) {
            return CompletableFuture.failedStage(failed);
        }
    }

    private static <P> Printed<P> nothing(Throwable fault) {
        return new Printed.Nothing<>(500, fault.toString());
    }

    private synchronized Handed<P> end(String address, Run<P> run, Press<P> press, Printed<P> printed) {
        boolean latest = runs.remove(address, run);
        onTheirWay.remove(run);
        return switch (printed) {
            case Printed.Kept<P> kept -> {
                Optional<Copy<P>> left =
                        run.left(Copy.current(kept.subject(), kept.print(), kept.bytes(), press, run.demand));
                boolean current = left.filter(copy -> !copy.outdated()).isPresent();
                // Where something happens all the time, what was overtaken is still later than what was before.
                if (current || ready(address).isEmpty()) {
                    left.ifPresent(copy -> copies.keep(address, copy));
                }
                yield current ? new Handed.Fresh<>(kept.print(), true) : new Handed.Overtaken<>(kept.print());
            }
            case Printed.Once<P> once -> {
                if (latest) {
                    copies.remove(address);
                }
                yield new Handed.Fresh<>(once.print(), false);
            }
            case Printed.Refused<P> refused -> outdated(address).orElse(new Handed.Fresh<>(refused.print(), false));
            case Printed.Nothing<P> nothing ->
                outdated(address).orElse(new Handed.Nothing<>(nothing.status(), nothing.detail()));
        };
    }

    @Override
    public synchronized void connected(Bookmark from) {
        copies.clear();
        open = true;
    }

    @Override
    public synchronized void cutOff() {
        open = false;
        copies.clear();
        runs.clear();
        reprints.clear();
        onTheirWay.forEach(Run::overtake);
    }

    @Override
    public void hear(List<Dispatch> dispatches) {
        follow(dispatches.stream()
                .flatMap(dispatch -> Change.by(dispatch).stream())
                .toList());
    }

    /** Has whoever asks ask anew: somebody has changed something here, and need not wait for the event. */
    public void follow(Collection<? extends Change> changes) {
        synchronized (this) {
            changes.forEach(change -> reprints.add(make(change)));
        }
        printAnew();
    }

    /** Gives no answer of a kind to anybody any more, where nobody knows which has changed. */
    public synchronized void forget(Subject.Kind kind) {
        copies.subjects(kind).forEach(subject -> make(new Change.Replaced(subject)));
        runs.values().removeIf(run -> run.is(kind));
        onTheirWay.stream().filter(run -> run.is(kind)).forEach(Run::overtake);
    }

    /** What the answer at an address is about, if one lies ready. */
    public Optional<Subject> subject(String address) {
        return copies.find(address).map(Copy::subject);
    }

    /** The answers that are not given any more as they were, the most wanted first. */
    private List<Taken<P>> make(Change change) {
        Subject changed = change.subject();
        Map<String, Copy<P>> about = new HashMap<>();
        copies.about(changed).forEach(address -> copies.find(address).ifPresent(copy -> about.put(address, copy)));
        List<Taken<P>> taken = change instanceof Change.Added added ? add(added, about) : take(change, about);
        // Who asks from now on is not to wait for an answer of before.
        runs.values().removeIf(run -> run.is(changed.kind()));
        onTheirWay.forEach(run -> run.overtake(change));
        return taken;
    }

    private List<Taken<P>> add(Change.Added added, Map<String, Copy<P>> about) {
        about.forEach((address, copy) -> {
            if (!copy.outdated()) {
                leave(address, copy.after(added));
            }
        });
        return List.of();
    }

    private List<Taken<P>> take(Change change, Map<String, Copy<P>> about) {
        List<Taken<P>> taken = new ArrayList<>();
        about.forEach((address, copy) -> taken.add(Taken.of(address, copy)));
        taken.sort(Taken.mostWantedFirst());
        int left = Math.min(MOST_LEFT, taken.size());
        taken.subList(0, left).forEach(one -> leave(one.address(), one.copy().after(change)));
        taken.subList(left, taken.size()).forEach(one -> copies.remove(one.address()));
        return taken;
    }

    private void leave(String address, Optional<Copy<P>> left) {
        left.ifPresentOrElse(copy -> copies.keep(address, copy), () -> copies.remove(address));
    }

    /** What was taken away is had anew before anybody asks: should its service fall silent, there is nothing of before. */
    private void printAnew() {
        for (Optional<Taken<P>> next = reprints.begin(); next.isPresent(); next = reprints.begin()) {
            printAnew(next.get());
        }
    }

    private void printAnew(Taken<P> taken) {
        if (ready(taken.address()).isPresent()) {
            // Somebody has asked for it meanwhile.
            reprints.end(taken);
            return;
        }
        Copy<P> copy = taken.copy();
        run(taken.address(), copy.subject().kind(), copy.press(), copy.demand())
                .outcome
                .thenAccept(handed -> {
                    reprints.end(taken);
                    if (open && handed instanceof Handed.Overtaken<P>) {
                        reprints.add(taken);
                    }
                    printAnew();
                });
    }
}
