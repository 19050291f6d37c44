package dev.postbag.local.doctor;

/**
 * Something that was looked at.
 *
 * @param about what it is about, in a word or two
 * @param found how it is
 * @param remedy one sentence that says what to do; empty where all is well
 */
public record Finding(Weight weight, String about, String found, String remedy) {

    /** Whether something is to be done. */
    public enum Weight {
        WELL,
        /** It works, and somebody should know. */
        MIND,
        WRONG
    }

    static Finding well(String about, String found) {
        return new Finding(Weight.WELL, about, found, "");
    }

    static Finding mind(String about, String found, String remedy) {
        return new Finding(Weight.MIND, about, found, remedy);
    }

    static Finding wrong(String about, String found, String remedy) {
        return new Finding(Weight.WRONG, about, found, remedy);
    }
}
