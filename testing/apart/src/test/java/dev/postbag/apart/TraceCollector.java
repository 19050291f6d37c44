package dev.postbag.apart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Takes the traces that services send out (OTLP over HTTP, in Protocol Buffers). */
final class TraceCollector implements AutoCloseable {

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What a service sent of one span. */
    record Span(String service, String trace, String name) {}

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceCollector collector = new TraceCollector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Span> spans() {
        return spans;
    }

    /** Everything that was sent, byte for byte. */
    List<String> bodies() {
        return bodies;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        bodies.add(new String(body, StandardCharsets.ISO_8859_1));
        fields(ByteBuffer.wrap(body), (field, ofOneService) -> read(ofOneService));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** The numbers are those of opentelemetry/proto/trace/v1/trace.proto. */
    private void read(ByteBuffer ofOneService) {
        String[] service = {""};
        fields(ofOneService.duplicate(), (field, part) -> {
            if (field == 1) {
                fields(part, (inner, attribute) -> service[0] = serviceName(attribute, service[0]));
            }
        });
        fields(ofOneService, (field, part) -> {
            if (field == 2) {
                fields(part, (inner, span) -> {
                    if (inner == 2) {
                        spans.add(span(service[0], span));
                    }
                });
            }
        });
    }

    private static String serviceName(ByteBuffer attribute, String known) {
        String[] keyAndValue = {"", ""};
        fields(attribute, (field, part) -> {
            if (field == 1) {
                keyAndValue[0] = text(part);
            } else if (field == 2) {
                fields(part, (kind, value) -> keyAndValue[1] = text(value));
            }
        });
        return keyAndValue[0].equals("service.name") ? keyAndValue[1] : known;
    }

    private static Span span(String service, ByteBuffer span) {
        String[] traceAndName = {"", ""};
        fields(span, (field, part) -> {
            if (field == 1) {
                traceAndName[0] = HexFormat.of().formatHex(bytes(part));
            } else if (field == 5) {
                traceAndName[1] = text(part);
            }
        });
        return new Span(service, traceAndName[0], traceAndName[1]);
    }

    /** Each part of a message that has a length, by its number. */
    private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> each) {
        while (message.hasRemaining()) {
            int key = (int) number(message);
            switch (key & 7) {
                case 0 -> number(message);
                case 1 -> message.position(message.position() + Long.BYTES);
                case 5 -> message.position(message.position() + Integer.BYTES);
                case 2 -> {
                    int length = (int) number(message);
                    each.accept(key >>> 3, message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
                default -> throw new IllegalStateException("A field of kind " + (key & 7));
            }
        }
    }

    private static long number(ByteBuffer message) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private static String text(ByteBuffer part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        return bytes;
    }
}
