package dev.postbag.content.discussion;

/** A count, and the one that was kept when counting began. */
public record Recounted(Counted counted, KeptCount before) {

    boolean isNews() {
        return counted.comments() != before.comments();
    }
}
