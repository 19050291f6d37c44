package dev.postbag.comment.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a device's push service takes messages for it; as it names the device, it is shown in no text. */
public record Endpoint(URI address) {

    /** In characters, which are all ASCII. */
    public static final int LONGEST = 1_024;

    /** Nothing where the text is no address that a message can be sent to. */
    public static Optional<Endpoint> read(String text) {
        if (text.length() > LONGEST || !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null;
            return address.isAbsolute() && address.getHost() != null && plain
                    ? Optional.of(new Endpoint(address))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Endpoint[…]";
    }
}
