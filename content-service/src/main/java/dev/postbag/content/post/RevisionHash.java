package dev.postbag.content.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seal of a revision: SHA-256, in lower-case hex, over its canonical form.
 *
 * <p>The canonical form is a row of values, each written as the decimal length of its UTF-8 bytes, a colon, and those
 * bytes, so that no two rows of values look the same; a value that is not there is a single hyphen, and a list is its
 * length as a value, then what it holds. The row is: {@code postbag-revision-1}; the number; the title; the date; the
 * blocks; the hash of the revision before. A block is: its type ({@code paragraph}, {@code heading}, {@code list},
 * {@code quotation}, {@code withdrawn-quotation}, {@code separator}, {@code image}, {@code preformatted},
 * {@code unknown}), its id, the span's capture, start and end, the confidence in
 * millionths, rounded; then what is its own in the order of its record: a text is its words and its marks, a mark its
 * type and href, a citation its author, outlet, title, url, published and rights, a withdrawal its reason and day.
 * A quotation that holds a comment ends with {@code lifted}, the comment and its revision; what stands in no capture
 * has the span of an empty capture, 0 to 0.
 */
public final class RevisionHash {

    private final MessageDigest digest;

    private RevisionHash(MessageDigest digest) {
        this.digest = digest;
    }

    public static String of(
            int number, String title, PublishedOn publishedOn, List<Block> blocks, @Nullable String previousHash) {
        RevisionHash form = new RevisionHash(sha256());
        form.value("postbag-revision-1");
        form.value(number);
        form.value(title);
        form.value(publishedOn.value());
        form.blocks(blocks);
        form.value(previousHash);
        return HexFormat.of().formatHex(form.digest.digest());
    }

    private void blocks(List<Block> blocks) {
        value(blocks.size());
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> {
                head("paragraph", paragraph);
                text(paragraph.text());
            }
            case Block.Heading heading -> {
                head("heading", heading);
                text(heading.text());
            }
            case Block.Listing list -> {
                head("list", list);
                value(String.valueOf(list.ordered()));
                value(list.start());
                value(list.items().size());
                list.items().forEach(this::blocks);
            }
            case Block.Quotation quotation -> {
                Block.Withdrawn withdrawn = quotation.withdrawn();
                head(withdrawn == null ? "quotation" : "withdrawn-quotation", quotation);
                value(quotation.role());
                citation(quotation.citation());
                blocks(quotation.children());
                if (withdrawn != null) {
                    value(withdrawn.reason().code());
                    value(withdrawn.on().toString());
                }
                if (quotation.lifted() != null) {
                    value("lifted");
                    value(quotation.lifted().comment());
                    value(quotation.lifted().revision());
                }
            }
            case Block.Separator separator -> {
                head("separator", separator);
                value(separator.raw());
            }
            case Block.Image image -> {
                head("image", image);
                value(image.src());
                value(image.alt());
            }
            case Block.Preformatted preformatted -> {
                head("preformatted", preformatted);
                value(preformatted.text());
            }
            case Block.Unknown unknown -> {
                head("unknown", unknown);
                value(unknown.raw());
            }
        }
    }

    private void head(String type, Block block) {
        value(type);
        value(block.id());
        value(block.span().capture());
        value(block.span().start());
        value(block.span().end());
        value(Math.round(block.confidence() * 1_000_000));
    }

    private void text(List<Block.Text> text) {
        value(text.size());
        for (Block.Text run : text) {
            value(run.text());
            value(run.marks().size());
            for (Block.Mark mark : run.marks()) {
                value(mark.type());
                value(mark.href());
            }
        }
    }

    private void citation(Block.Citation citation) {
        value(citation.author());
        value(citation.outlet());
        value(citation.title());
        value(citation.url());
        value(citation.published());
        value(citation.rights());
    }

    private void value(long number) {
        value(String.valueOf(number));
    }

    private void value(@Nullable String value) {
        if (value == null) {
            digest.update((byte) '-');
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
