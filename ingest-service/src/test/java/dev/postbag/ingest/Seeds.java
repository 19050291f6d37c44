package dev.postbag.ingest;

import dev.postbag.ingest.capture.CaptureFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a fuzzer begins with: the samples, whole and cut off, attacks on every format, and odd pieces of each. */
public final class Seeds {

    private Seeds() {}

    public static Stream<byte[]> of(CaptureFormat format) {
        return Stream.of(
                        samples(format).flatMap(Seeds::wholeAndCut),
                        Arrays.stream(Attack.values()).map(attack -> attack.small(format)),
                        pieces(format).stream().map(piece -> piece.getBytes(StandardCharsets.UTF_8)),
                        Stream.of(inUtf16(format)))
                .flatMap(seeds -> seeds);
    }

    public static Stream<byte[]> ofAll() {
        return Arrays.stream(CaptureFormat.values()).flatMap(Seeds::of);
    }

    private static Stream<byte[]> wholeAndCut(byte[] sample) {
        return Stream.of(
                sample, Arrays.copyOf(sample, sample.length / 2), Arrays.copyOf(sample, sample.length * 9 / 10));
    }

    private static Stream<byte[]> samples(CaptureFormat format) {
        return switch (format) {
            case PLAIN_TEXT -> Stream.of(sample("txt"));
            case HTML -> Stream.of(sample("html"));
            case FEED -> Stream.of(sample("rss"), sample("atom"));
            case JSON_FEED -> Stream.of(sample("feed.json"));
            case WXR -> Stream.of(sample("wxr.xml"));
            case BLOGGER -> Stream.of(sample("blogger.xml"), sample("takeout.atom"));
            case BLOGGER_ZIP -> Stream.of(zipped("Takeout/feed.atom", sample("takeout.atom")));
            case DISQUS -> Stream.of(sample("disqus.xml"));
            case COMMENT_LINES -> Stream.of(sample("comments.jsonl"));
        };
    }

    private static List<String> pieces(CaptureFormat format) {
        return switch (format) {
            case PLAIN_TEXT ->
                List.of("", "Saturday, 23 August 2025", "This from X:-\n*****\n--oo00oo--\n  \u2022 a\n  1. b\n");
            case HTML ->
                List.of("", "<", "<table>a<tr>b<td>c</table>d", "<pre>\n<!--<![CDATA[</p></", "<svg><style><p>");
            case FEED ->
                List.of(
                        "<rss><item><title>a",
                        "<feed><entry><content type='xhtml'><div><b>a</b></div></content></entry></feed>",
                        "<rss></oops><item>a & b</item>",
                        "<!DOCTYPE rss [<!ENTITY a 'b'><!ENTITY % c 'd'>]><rss><item><title>&a;&eacute;</title></item></rss>");
            case JSON_FEED ->
                List.of("{\"items\":[{\"id\":1,\"content_html\":\"<p>a\"},{},[],null]}", "{\"items\":[", "[]");
            case WXR ->
                List.of(
                        "<rss><channel><item/></channel></rss>",
                        wxr("[gallery ids=1][caption]a[/caption]<!-- wp:more -->\n\n<pre>b\n\nc</pre>"));
            case BLOGGER ->
                List.of("<feed><entry/></feed>", "<feed><entry><thr:in-reply-to xmlns:thr='u'/></entry></feed>");
            case BLOGGER_ZIP -> List.of("PK\u0003\u0004", "PK\u0005\u0006" + "\0".repeat(18));
            case DISQUS -> List.of("<disqus><post/></disqus>", "<disqus><thread><link>x</link></thread></disqus>");
            case COMMENT_LINES ->
                List.of("{}\n[]\n\"\"\nnull\n{\"type\":\"comment\"", "\r\n\r\n", "{\"type\":\"comment\",".repeat(9));
        };
    }

    private static String wxr(String words) {
        return new String(Attack.in(CaptureFormat.WXR, words), StandardCharsets.UTF_8);
    }

    private static byte[] inUtf16(CaptureFormat format) {
        byte[] words = new String(Attack.in(format, "Sea \ud83d\udea2"), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_16);
        byte[] seed = new byte[words.length + 1];
        seed[0] = 1;
        System.arraycopy(words, 0, seed, 1, words.length);
        return seed;
    }

    static byte[] zipped(String name, byte[] content) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(zip)) {
            files.putNextEntry(new ZipEntry(name));
            files.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zip.toByteArray();
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(root().resolve("samples/harbour-lantern." + name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
