package dev.postbag.ingest.export.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** What is unpacked from one file after the other of a zip, as long as it is not far too much. */
final class UnpackedBytes extends InputStream {

    private final ZipInputStream zip;
    private final PackedBytes packed;
    private final BloggerZip.Limits limits;
    private long unpacked;

    /** It unpacks to far more than it is. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    UnpackedBytes(ZipInputStream zip, PackedBytes packed, BloggerZip.Limits limits) {
        this.zip = zip;
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = zip.read(target, offset, length);
        unpacked += Math.max(read, 0);
        boolean swollen = unpacked > limits.free() && unpacked / limits.ratio() > packed.position();
        if (swollen || unpacked > limits.most()) {
            throw new TooMuchException();
        }
        return read;
    }

    /** The zip goes on after the file. */
    @Override
    public void close() {}
}
