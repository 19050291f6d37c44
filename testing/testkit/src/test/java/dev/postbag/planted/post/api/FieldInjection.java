package dev.postbag.planted.post.api;

import dev.postbag.planted.post.Post;
import jakarta.inject.Inject;

/** Planted: a field and a method that are injected into. */
public class FieldInjection {

    @Inject
    Post post;

    @Inject
    void post(Post later) {
        post = later;
    }
}
