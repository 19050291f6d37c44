package dev.postbag.planted.post.api;

import dev.postbag.contracts.EventType;
import dev.postbag.planted.post.Post;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;

/** Sound: JAX-RS and contracts in {@code api}, and a constructor that is injected into. */
public class PostResource {

    private final Post newest;

    @Inject
    PostResource(Post newest) {
        this.newest = newest;
    }

    @GET
    public String newest() {
        return newest.time() + EventType.POST_PUBLISHED.typeName();
    }
}
