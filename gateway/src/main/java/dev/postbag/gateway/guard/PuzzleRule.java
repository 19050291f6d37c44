package dev.postbag.gateway.guard;

/**
 * When a puzzle is asked for, and how hard it is.
 *
 * @param always whether it is asked for in any case
 * @param writesPerSecond beyond how many public writes it is
 * @param leastBits how many zero bits the solution of an easy one has
 * @param mostBits how many that of the hardest
 */
public record PuzzleRule(boolean always, double writesPerSecond, int leastBits, int mostBits) {

    private static final int HARDEST = 32;

    public PuzzleRule {
        if (writesPerSecond <= 0 || leastBits < 1 || mostBits < leastBits || mostBits > HARDEST) {
            throw new IllegalArgumentException("postbag.guard: pressure.writes-per-second is more than 0, and"
                    + " 1 <= puzzle.least-bits <= puzzle.most-bits <= " + HARDEST);
        }
    }

    public boolean isAskedFor(double pressure) {
        return always || pressure > writesPerSecond;
    }

    /** One more each time the pressure doubles: so much more work does the flood have, whoever makes it. */
    int bits(double pressure) {
        double doubled = Math.log(Math.max(1, pressure / writesPerSecond)) / Math.log(2);
        return (int) Math.min(mostBits, leastBits + Math.floor(doubled));
    }
}
