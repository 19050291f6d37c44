package dev.postbag.planted.post.store;

import jakarta.ws.rs.GET;

/** Planted: JAX-RS outside {@code api}. */
public class JaxRsInStore {

    @GET
    void get() {}
}
