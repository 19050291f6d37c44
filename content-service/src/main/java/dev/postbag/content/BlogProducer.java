package dev.postbag.content;

import dev.postbag.content.feed.Blog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The blog as its settings have it. */
public class BlogProducer {

    @Produces
    @Singleton
    Blog blog(BlogSettings settings) {
        return new Blog(
                settings.title(), settings.zone(), settings.postAddress().orElse(null));
    }
}
