package dev.postbag.planted.post.client;

import java.net.http.HttpClient;

/** Sound: an HTTP client in {@code client}. */
public class HttpArchive {

    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
