package dev.postbag.ingest.export.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Packed bytes, counted; each call gets as many as it asks for, so that the count is the same each time they are read. */
final class PackedBytes extends FilterInputStream {

    private long position;

    PackedBytes(InputStream in) {
        super(in);
    }

    long position() {
        return position;
    }

    Mark reached() {
        int place = Math.toIntExact(position);
        return new Mark(place, place);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        position += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.readNBytes(target, offset, length);
        position += read;
        return read == 0 && length > 0 ? -1 : read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        position += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
