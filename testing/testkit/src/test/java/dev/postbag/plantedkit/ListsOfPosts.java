package dev.postbag.plantedkit;

/** Planted: a domain noun in a type's name. */
public record ListsOfPosts() {}
