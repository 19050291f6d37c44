package dev.postbag.ingest.capture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a capture's format by how its bytes begin; what they are called only decides where that leaves it open. */
final class FormatCheck {

    /** How many bytes are looked at. */
    static final int HEAD = 64 * 1024;

    private static final Pattern PROLOG = Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern DOCTYPE = Pattern.compile(
            "<!doctype\\s+([\\w:-]+)[^>\\[]*(\\[.*?\\]\\s*)?>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<([\\w.:-]+)([^>]*)>?", Pattern.DOTALL);
    private static final Pattern COMMENT_LINE = Pattern.compile("\\{[^\\r\\n]*\"type\"\\s*:\\s*\"comment\"[^\\r\\n]*");

    private FormatCheck() {}

    /** @param mediaType as declared, without parameters */
    static CaptureFormat of(byte[] bytes, int length, String mediaType) {
        String head = text(bytes, Math.min(length, HEAD));
        if (head.startsWith("PK\u0003\u0004")) {
            return CaptureFormat.BLOGGER_ZIP;
        }
        String start = head.strip();
        if (start.startsWith("<")) {
            return marked(start, mediaType);
        }
        if (start.startsWith("{")) {
            return json(start, mediaType);
        }
        return mediaType.contains("html") ? CaptureFormat.HTML : CaptureFormat.PLAIN_TEXT;
    }

    private static CaptureFormat json(String head, String mediaType) {
        if (COMMENT_LINE.matcher(head).lookingAt()) {
            return CaptureFormat.COMMENT_LINES;
        }
        if (head.contains("jsonfeed.org/version") || mediaType.contains("json")) {
            return CaptureFormat.JSON_FEED;
        }
        return CaptureFormat.PLAIN_TEXT;
    }

    private static CaptureFormat marked(String head, String mediaType) {
        Matcher prolog = PROLOG.matcher(head);
        int at = 0;
        boolean doctyped = false;
        while (at < head.length()) {
            Matcher doctype = DOCTYPE.matcher(head).region(at, head.length());
            if (prolog.region(at, head.length()).lookingAt()) {
                at = prolog.end();
            } else if (!doctyped && doctype.lookingAt()) {
                doctyped = true;
                at = doctype.end();
                if (doctype.group(1).equalsIgnoreCase("html")) {
                    return CaptureFormat.HTML;
                }
            } else {
                break;
            }
        }
        Matcher root = ROOT.matcher(head).region(at, head.length());
        return root.lookingAt() ? rooted(root.group(1), root.group(2), head, mediaType) : other(mediaType, head);
    }

    private static CaptureFormat rooted(String name, String attributes, String head, String mediaType) {
        String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return switch (local) {
            case "rss" -> attributes.contains("wordpress.org/export/") ? CaptureFormat.WXR : CaptureFormat.FEED;
            case "rdf", "channel" -> CaptureFormat.FEED;
            case "feed" -> isBlogger(attributes, head) ? CaptureFormat.BLOGGER : CaptureFormat.FEED;
            case "disqus" -> CaptureFormat.DISQUS;
            case "html" -> CaptureFormat.HTML;
            default -> other(mediaType, head);
        };
    }

    /** A blog's public feed is not its export, though the same system wrote it. */
    private static boolean isBlogger(String attributes, String head) {
        return attributes.contains("schemas.google.com/blogger/2018")
                || head.contains("schemas.google.com/blogger/2008/kind#")
                || head.contains(".archive</id>");
    }

    private static CaptureFormat other(String mediaType, String head) {
        if (mediaType.contains("html")) {
            return CaptureFormat.HTML;
        }
        return mediaType.contains("xml") || head.startsWith("<?xml") ? CaptureFormat.FEED : CaptureFormat.PLAIN_TEXT;
    }

    private static String text(byte[] bytes, int length) {
        Charset charset = StandardCharsets.ISO_8859_1;
        if (length > 1 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == 0 && bytes[1] == '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == '<' && bytes[1] == 0)) {
            charset = StandardCharsets.UTF_16LE;
        }
        String text = new String(bytes, 0, length, charset);
        if (text.startsWith("\u00EF\u00BB\u00BF")) {
            return text.substring(3);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
