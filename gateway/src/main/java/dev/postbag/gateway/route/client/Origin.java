package dev.postbag.gateway.route.client;

import io.vertx.core.http.HttpClient;

/** Where a service is, and the connections to it. */
record Origin(String service, String host, int port, HttpClient client) {}
