package dev.postbag.planted.post.api;

import org.bson.Document;

/** Planted: MongoDB outside {@code store}. */
public class MongoInApi {

    Object document() {
        return new Document();
    }
}
