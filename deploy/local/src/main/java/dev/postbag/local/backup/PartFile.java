package dev.postbag.local.backup;

import dev.postbag.local.backup.Manifest.KeptFile;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.RawBsonDocument;

/** A file of a backup: written once, and looked at before it is believed. */
record PartFile(Path path) {

    private static final int LENGTH = Integer.BYTES;
    private static final int BUFFER = 1 << 16;

    /** Writes the documents one after the other. */
    KeptFile write(Iterable<RawBsonDocument> documents) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream file = Files.newOutputStream(path);
                OutputStream packed = new GZIPOutputStream(new DigestOutputStream(file, digest), BUFFER)) {
            for (RawBsonDocument document : documents) {
                ByteBuffer bytes = document.getByteBuffer().asNIO();
                packed.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            }
        }
        return kept(digest);
    }

    /** Copies another file, which only its owner can read then. */
    KeptFile copy(Path from) throws IOException {
        MessageDigest digest = sha256();
        byte[] bytes = Files.readAllBytes(from);
        digest.update(bytes);
        OwnersOnly.write(path, bytes);
        return kept(digest);
    }

    private KeptFile kept(MessageDigest digest) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new KeptFile(
                path.getFileName().toString(), Files.size(path), HexFormat.of().formatHex(digest.digest()));
    }

    /** @throws BackupUnusable when it is not as it was written */
    void check(KeptFile expected) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw damaged("is missing");
        }
        MessageDigest digest = sha256();
        try (InputStream file = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
            throw damaged("is not as it was written: its SHA-256 is another");
        }
    }

    /** Gives the documents one after the other. */
    void read(Consumer<RawBsonDocument> each) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                DataInputStream documents = new DataInputStream(new GZIPInputStream(file, BUFFER))) {
            for (int first = documents.read(); first >= 0; first = documents.read()) {
                byte[] length = {(byte) first, documents.readByte(), documents.readByte(), documents.readByte()};
                int size =
                        ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
                if (size <= LENGTH) {
                    throw damaged("holds what is no document");
                }
                byte[] document = new byte[size];
                System.arraycopy(length, 0, document, 0, LENGTH);
                documents.readFully(document, LENGTH, size - LENGTH);
                each.accept(new RawBsonDocument(document));
            }
        } catch (EOFException cut) {
            throw damaged("ends in the middle of a document");
        }
    }

    private BackupUnusable damaged(String how) {
        return new BackupUnusable(
                "The backup is damaged: " + path + " " + how + ". Nothing of it was restored; take " + "another one.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
