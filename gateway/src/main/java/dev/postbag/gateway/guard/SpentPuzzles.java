package dev.postbag.gateway.guard;

/** The puzzles whose solution was used, as the domain sees them. */
public interface SpentPuzzles {

    /** False where it was spent before; of two at once one spends it. It is remembered for as long as it can be solved. */
    boolean spend(Puzzle puzzle);
}
