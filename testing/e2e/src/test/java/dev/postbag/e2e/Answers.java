package dev.postbag.e2e;

/** How the answers of one part of the product are made. */
interface Answers {

    void tell(Ways ways);
}
