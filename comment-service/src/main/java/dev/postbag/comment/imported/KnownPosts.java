package dev.postbag.comment.imported;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which post is known by what, as the domain sees it. */
public interface KnownPosts {

    /** Keeps that the post is known by these signs; a sign that is kept stays with the post it is kept with. */
    void keep(String post, Collection<PostSign> signs);

    /** The same for many posts: the post of each sign. */
    default void keep(Map<PostSign, String> posts) {
        posts.forEach((sign, post) -> keep(post, List.of(sign)));
    }

    /** The post of each sign that is kept. */
    Map<PostSign, String> knownBy(Collection<PostSign> signs);
}
