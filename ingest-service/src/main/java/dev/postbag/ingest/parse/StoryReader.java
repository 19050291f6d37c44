package dev.postbag.ingest.parse;

import java.nio.charset.Charset;

/** Reads a capture's bytes as stories. */
@FunctionalInterface
public interface StoryReader {

    Reading read(byte[] capture, Charset charset);
}
