package dev.postbag.plantedkit;

/** Planted: a domain noun in a method's name. */
public class Sorter {

    void byRevisionNumber() {}
}
