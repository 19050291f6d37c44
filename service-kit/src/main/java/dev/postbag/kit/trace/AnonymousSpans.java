package dev.postbag.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of every span, before it ends, from what address and with what device a request came, and what is secret of
 * the address it was sent to: tracing would send all that on by itself.
 */
@ApplicationScoped
public class AnonymousSpans implements ExtendedSpanProcessor {

    private static final String TAKEN_OUT = "-";
    /** A segment of a path that opens what it leads to. */
    private static final Pattern SECRET = Pattern.compile("/secret\\.[^/?#]*", Pattern.CASE_INSENSITIVE);

    private static final Set<String> ADDRESSES = Set.of("url.path", "url.full", "http.target", "http.url");
    private static final Set<String> NAMES = Set.of(
            "client.address",
            "client.port",
            "net.sock.peer.addr",
            "net.sock.peer.port",
            "network.peer.address",
            "network.peer.port",
            "http.client_ip",
            "http.user_agent",
            "user_agent.original",
            "enduser.id");

    @Override
    public void onEnding(ReadWriteSpan span) {
        // A copy: the attributes themselves change below.
        Map.copyOf(span.getAttributes().asMap()).forEach((key, value) -> {
            if (NAMES.contains(key.getKey())) {
                takeOut(span, key);
            } else if (ADDRESSES.contains(key.getKey()) && value instanceof String address) {
                span.setAttribute(key.getKey(), SECRET.matcher(address).replaceAll("/secret."));
            }
        });
    }

    /** An attribute cannot be removed, and two of one name and different types would stand side by side. */
    @SuppressWarnings("unchecked")
    private static void takeOut(ReadWriteSpan span, AttributeKey<?> key) {
        switch (key.getType()) {
            case STRING -> span.setAttribute((AttributeKey<String>) key, TAKEN_OUT);
            case LONG -> span.setAttribute((AttributeKey<Long>) key, 0L);
            default -> throw new IllegalStateException("A span's " + key.getKey() + " is a " + key.getType());
        }
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Attributes come later too.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // It is too late to change it.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
