package dev.postbag.gateway.route.client;

import dev.postbag.gateway.route.Circuit;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.time.Duration;

/** Where a service is, the connections to it, and whether it is asked at all. */
record Origin(String service, String host, int port, Duration connectTimeout, HttpClient client, Circuit circuit) {

    static final String UNREACHABLE = "cannot be reached, or has too much to do.";

    /** A connection for a request; a place in the queue for one is waited for no longer than that takes. */
    Future<HttpClientRequest> connect(RequestOptions request) {
        if (!circuit.admits()) {
            return Future.failedFuture(new ConnectException("it has not answered for a while"));
        }
        return client.request(request.setHost(host).setPort(port).setConnectTimeout(connectTimeout.toMillis()))
                .onFailure(cause -> {
                    if (!(cause instanceof ConnectionPoolTooBusyException)) {
                        circuit.failed();
                    }
                });
    }

    /** What is said of the service. */
    String says(String what) {
        return "The %s-service %s".formatted(service, what);
    }
}
