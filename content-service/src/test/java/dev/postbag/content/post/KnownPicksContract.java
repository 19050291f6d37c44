package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of known picks keeps to. */
public abstract class KnownPicksContract {

    private final String comment = UUID.randomUUID().toString();

    protected abstract KnownPicks picks();

    @Test
    void aPickIsReadAsItWasKept() {
        KnownPick pick = pick(3, "It was not raining.");
        picks().keep(pick);

        assertThat(picks().of(List.of(comment, "another")))
                .containsOnlyKeys(comment)
                .containsValue(pick);
    }

    @Test
    void aPickHeardAgainOrLateChangesNothing() {
        picks().keep(pick(3, "It was not raining."));
        picks().keep(KnownPick.ended(comment, 4, WithdrawalReason.COMMENT_REJECTED));
        picks().keep(pick(3, "It was not raining."));

        assertThat(picks().of(List.of(comment)))
                .containsValue(KnownPick.ended(comment, 4, WithdrawalReason.COMMENT_REJECTED));
    }

    @Test
    void theEndOfAPickHeardBeforeItStands() {
        picks().keep(KnownPick.ended(comment, 4, WithdrawalReason.COMMENT_REJECTED));
        picks().keep(pick(3, "It was not raining."));

        assertThat(picks().of(List.of(comment)))
                .containsValue(KnownPick.ended(comment, 4, WithdrawalReason.COMMENT_REJECTED));
    }

    @Test
    void aLaterPickTakesThePlaceOfAnEarlierOne() {
        picks().keep(pick(3, "It was not raining."));
        picks().keep(pick(5, "It was hardly raining."));

        assertThat(picks().of(List.of(comment))).containsValue(pick(5, "It was hardly raining."));
    }

    private KnownPick pick(long version, String words) {
        List<Block> blocks =
                List.of(new Block.Paragraph("1", Block.Span.NONE, 1, List.of(new Block.Text(words, List.of()))));
        return KnownPick.of(
                comment,
                version,
                new KnownPick.Said(1, "Quiet Kingfisher", blocks, Instant.parse("2026-01-17T12:00:00.123Z")));
    }
}
