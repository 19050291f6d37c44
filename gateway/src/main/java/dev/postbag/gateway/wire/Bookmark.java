package dev.postbag.gateway.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Up to where somebody has heard what came over the wire: of each partition, the place of the next dispatch. It means the
 * same at every replica of the gateway, however what comes out of several partitions is mixed there.
 */
public final class Bookmark {

    /** Nothing has been heard yet. */
    public static final Bookmark START = new Bookmark(Map.of());

    private static final int MOST_PARTITIONS = 4096;
    private static final int LONGEST_NUMBER = 10;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final Map<Dispatch.Source, long[]> next;

    private Bookmark(Map<Dispatch.Source, long[]> next) {
        this.next = next;
    }

    /** The place of the next dispatch of a partition. */
    public long next(Dispatch.Source source, int partition) {
        long[] places = of(source);
        return partition < places.length ? places[partition] : 0;
    }

    /** The bookmark once everything of the partition before this place has been heard. */
    public Bookmark at(Dispatch.Source source, int partition, long place) {
        long[] before = of(source);
        long[] places = Arrays.copyOf(before, Math.max(before.length, partition + 1));
        places[partition] = place;
        Map<Dispatch.Source, long[]> all = new EnumMap<>(Dispatch.Source.class);
        all.putAll(next);
        all.put(source, places);
        return new Bookmark(all);
    }

    /** The bookmark once the dispatch has been heard. */
    public Bookmark after(Dispatch dispatch) {
        return at(dispatch.source(), dispatch.partition(), dispatch.place() + 1);
    }

    /** Whether this one has not yet heard the dispatch. */
    public boolean isBefore(Dispatch dispatch) {
        return dispatch.place() >= next(dispatch.source(), dispatch.partition());
    }

    /** Whether of every partition at least as much has been heard as the other has. */
    public boolean reaches(Bookmark other) {
        for (Dispatch.Source source : Dispatch.Source.values()) {
            for (int partition = 0; partition < other.of(source).length; partition++) {
                if (next(source, partition) < other.next(source, partition)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** As an opaque text; {@link #read} reads it. */
    public String text() {
        int numbers = Arrays.stream(Dispatch.Source.values())
                .mapToInt(source -> 1 + of(source).length)
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(numbers * LONGEST_NUMBER);
        for (Dispatch.Source source : Dispatch.Source.values()) {
            write(bytes, of(source).length);
            for (long place : of(source)) {
                write(bytes, place);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** The bookmark of a text, or nothing when it is none. */
    public static Optional<Bookmark> read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Map<Dispatch.Source, long[]> next = new EnumMap<>(Dispatch.Source.class);
            for (Dispatch.Source source : Dispatch.Source.values()) {
                int partitions = Math.toIntExact(number(bytes));
                if (partitions < 0 || partitions > MOST_PARTITIONS) {
                    return Optional.empty();
                }
                long[] places = new long[partitions];
                for (int partition = 0; partition < partitions; partition++) {
                    places[partition] = number(bytes);
                }
                next.put(source, places);
            }
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(new Bookmark(next));
        } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException other) {
            return Optional.empty();
        }
    }

    private long[] of(Dispatch.Source source) {
        return next.getOrDefault(source, new long[0]);
    }

    private static void write(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > SEVEN_BITS) {
            bytes.put((byte) (rest & SEVEN_BITS | MORE));
            rest >>>= Byte.SIZE - 1;
        }
        bytes.put((byte) rest);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += Byte.SIZE - 1) {
            byte next = bytes.get();
            number |= (long) (next & SEVEN_BITS) << shift;
            if ((next & MORE) == 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("Too long a number.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bookmark bookmark && reaches(bookmark) && bookmark.reaches(this);
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return text();
    }
}
