package dev.postbag.planted.post.api;

import java.net.http.HttpClient;

/** Planted: an HTTP client outside {@code client}. */
public class HttpClientInApi {

    Object client() {
        return HttpClient.newHttpClient();
    }
}
