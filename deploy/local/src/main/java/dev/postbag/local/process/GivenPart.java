package dev.postbag.local.process;

import java.util.concurrent.CompletableFuture;

/** A server that somebody else runs, and that Postbag was only told of. */
record GivenPart(String name, String address) implements Part {

    @Override
    public void start() {
        // Somebody else did.
    }

    @Override
    public CompletableFuture<String> ended() {
        return new CompletableFuture<>();
    }

    @Override
    public boolean canStartAgain() {
        return false;
    }

    @Override
    public PartFacts facts() {
        return new PartFacts(java.util.Optional.empty(), address, "as given");
    }

    @Override
    public void stop() {
        // Somebody else will.
    }
}
