package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevisionHashTest {

    private static final PublishedOn DAY = new PublishedOn("2025-08-20");
    private static final Instant THEN = Instant.parse("2025-08-21T06:30:00Z");

    @Test
    void theSealOfAKnownRevisionNeverChanges() {
        // Worked out by hand from the canonical form: a change of the form breaks every chain that is kept.
        String form = "18:postbag-revision-11:18:Lanterns10:2025-08-201:19:separator2:s164:" + "c".repeat(64)
                + "2:102:607:10000003:***-";

        String hash = RevisionHash.of(
                1,
                "Lanterns",
                DAY,
                List.of(new Block.Separator("s1", new Block.Span("c".repeat(64), 10, 60), 1.0, "***")),
                null);

        assertThat(hash).isEqualTo(sha256(form));
    }

    @Test
    void anyAlterationIsFound() {
        Revision revision = Revision.first("Lanterns", DAY, StoryBuilder.blocksOfEveryType(), THEN);

        assertThat(revision.isIntact()).isTrue();
        assertThat(altered(revision, "Lantern", revision.blocks(), null).isIntact())
                .isFalse();
        assertThat(altered(revision, "Lanterns", revision.blocks(), "00").isIntact())
                .isFalse();
        for (int place = 0; place < revision.blocks().size(); place++) {
            List<Block> without = new java.util.ArrayList<>(revision.blocks());
            without.remove(place);
            assertThat(altered(revision, "Lanterns", without, null).isIntact()).isFalse();
        }
    }

    @Test
    void whetherAndWhyAQuotationWasWithdrawnIsSealed() {
        Block.Quotation open = StoryBuilder.quotation("The Gazette");
        List<String> hashes = Stream.of(null, "2025-08-23", "2025-08-24")
                .map(day -> day == null
                        ? open
                        : new Block.Quotation(
                                open.id(),
                                open.span(),
                                open.confidence(),
                                open.role(),
                                open.citation(),
                                List.of(),
                                new Block.Withdrawn(WithdrawalReason.RIGHTS, LocalDate.parse(day))))
                .map(quotation -> RevisionHash.of(1, "Lanterns", DAY, List.of(quotation), null))
                .toList();

        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void movingALetterFromOneValueToTheNextIsFound() {
        String one = RevisionHash.of(1, "a", DAY, texts("bc", "d"), null);
        String other = RevisionHash.of(1, "a", DAY, texts("b", "cd"), null);

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void aRevisionThatIsNotTheNextDoesNotFollow() {
        Revision first = Revision.first("Lanterns", DAY, texts("one"), THEN);
        Revision second = first.next("Lanterns", DAY, texts("two"), THEN);
        Revision third = second.next("Lanterns", DAY, texts("three"), THEN);

        assertThat(second.follows(first)).isTrue();
        assertThat(third.follows(second)).isTrue();
        assertThat(third.follows(first)).isFalse();
        assertThat(second.follows(altered(first, "Lantern", first.blocks(), null)))
                .isFalse();
    }

    private static List<Block> texts(String... texts) {
        return StoryBuilder.paragraphs(texts);
    }

    private static Revision altered(Revision from, String title, List<Block> blocks, String previousHash) {
        return new Revision(
                from.number(), title, from.publishedOn(), blocks, from.hash(), previousHash, from.createdAt());
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
