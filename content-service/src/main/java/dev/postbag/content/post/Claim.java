package dev.postbag.content.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that means one post and no other, for good: its date and title, what its own system calls it, or its address
 * elsewhere.
 */
public record Claim(Kind kind, String of) {

    /** What a claim is about, in the order it is believed in. */
    public enum Kind {
        KEY,
        SOURCE,
        ADDRESS
    }

    private static final int LONGEST = 1_500;
    private static final Pattern MEANS_ONE_THING_ANYWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.+");

    static Claim key(String storyKey) {
        return new Claim(Kind.KEY, storyKey);
    }

    public static Claim address(Address address) {
        return new Claim(Kind.ADDRESS, address.value());
    }

    /** Those of a story, the one believed in most first. */
    static List<Claim> of(Story story) {
        List<Claim> claims = new ArrayList<>();
        claims.add(key(story.key()));
        Optional<Address> address = Address.read(story.origin().permalink());
        source(story, address).ifPresent(claims::add);
        address.map(Claim::address).ifPresent(claims::add);
        return claims;
    }

    /** A number or a word means something only within its own blog. */
    private static Optional<Claim> source(Story story, Optional<Address> address) {
        String id = story.origin().sourceId();
        if (id == null || id.isBlank() || id.length() > LONGEST) {
            return Optional.empty();
        }
        if (MEANS_ONE_THING_ANYWHERE.matcher(id.strip()).matches()) {
            return Optional.of(new Claim(Kind.SOURCE, id.strip()));
        }
        return address.map(known -> known.value().split("[/?]", 2)[0])
                .map(blog -> new Claim(Kind.SOURCE, blog + " " + id.strip()));
    }

    /** Of a post that goes by this rather than by its date and title, which another has. */
    PostId postId() {
        return PostId.of(value());
    }

    /** As it is kept: {@code key 2025-08-20|lanterns}. */
    public String value() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + of;
    }

    public static Claim read(String value) {
        String[] parts = value.split(" ", 2);
        return new Claim(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }
}
