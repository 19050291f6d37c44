package dev.postbag.kit.migration;

/**
 * The form of what a service keeps.
 *
 * @param version 1 before there was any migration
 * @param readableFrom the lowest version a service may know that still works on it
 * @param place where the migration is that was begun; empty where none was
 * @param done how many things it has done
 */
record Schema(int version, int readableFrom, String place, long done) {

    static final int FIRST = 1;
}
