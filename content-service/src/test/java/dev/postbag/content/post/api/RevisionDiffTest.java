package dev.postbag.content.post.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.ShownRevision;
import dev.postbag.content.post.StoryBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionDiffTest {

    private static final PublishedOn DAY = new PublishedOn("2025-08-20");
    private final Revision first =
            Revision.first("Lanterns", DAY, StoryBuilder.paragraphs("One.", "Two.", "Three."), Instant.EPOCH);

    @Test
    void whatWasChangedTakenAwayAndAddedIsShownInPlace() {
        Revision second =
                first.next("Lanterns!", DAY, StoryBuilder.paragraphs("One!", "Three.", "Four."), Instant.EPOCH);

        RevisionDiff diff = RevisionDiff.between(shown(first), shown(second));

        assertThat(diff.against()).isEqualTo(1);
        assertThat(diff.number()).isEqualTo(2);
        assertThat(diff.title()).isEqualTo(new RevisionDiff.TitleChange("Lanterns", "Lanterns!"));
        assertThat(diff.changes())
                .containsExactly(
                        new RevisionDiff.Change(
                                "change",
                                new RevisionDiff.Lines(0, List.of("One.", "Two.")),
                                new RevisionDiff.Lines(0, List.of("One!"))),
                        new RevisionDiff.Change(
                                "insert",
                                new RevisionDiff.Lines(3, List.of()),
                                new RevisionDiff.Lines(2, List.of("Four."))));
    }

    @Test
    void aRevisionDoesNotDifferFromItself() {
        RevisionDiff diff = RevisionDiff.between(shown(first), shown(first));

        assertThat(diff.title()).isNull();
        assertThat(diff.changes()).isEmpty();
    }

    private static ShownRevision shown(Revision revision) {
        return new ShownRevision(revision, false);
    }
}
