package dev.postbag.planted.post.store;

import org.bson.Document;

/** Sound: MongoDB in {@code store}. */
public class MongoPosts {

    public Document document() {
        return new Document();
    }
}
