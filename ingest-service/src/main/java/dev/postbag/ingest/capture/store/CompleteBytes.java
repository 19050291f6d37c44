package dev.postbag.ingest.capture.store;

import com.mongodb.MongoGridFSException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes out of GridFS: parts of them that are not there, or do not fit, are an {@link IOException}; a store out of reach is none. */
final class CompleteBytes extends FilterInputStream {

    CompleteBytes(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (MongoGridFSException incomplete) {
            throw new IOException(incomplete);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (MongoGridFSException incomplete) {
            throw new IOException(incomplete);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        try {
            return in.skip(bytes);
        } catch (MongoGridFSException incomplete) {
            throw new IOException(incomplete);
        }
    }
}
