package dev.postbag.gateway.newsstand;

/**
 * An answer that is kept ready.
 *
 * @param <P> the answer as it is sent
 * @param bytes how much memory it takes
 * @param press where it came from
 * @param outdated whether something has happened since that it does not tell of
 */
public record Copy<P>(Subject subject, P print, int bytes, Press<P> press, boolean outdated) {

    Copy<P> outdate() {
        return new Copy<>(subject, print, bytes, press, true);
    }
}
