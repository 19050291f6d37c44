package dev.postbag.gateway.wire;

import static dev.postbag.gateway.wire.Dispatch.Source.COMMENTS;
import static dev.postbag.gateway.wire.Dispatch.Source.POSTS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {

    @Test
    void itsTextIsReadAsItWasWritten() {
        Bookmark bookmark = Bookmark.START;
        assertThat(Bookmark.read(bookmark.text())).contains(bookmark);
        long[] places = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE};
        for (int partition = 0; partition < places.length; partition++) {
            bookmark = bookmark.at(POSTS, partition, places[partition])
                    .at(COMMENTS, partition, places[places.length - 1 - partition]);
            assertThat(Bookmark.read(bookmark.text())).contains(bookmark);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AA", "AAAA", "____", "_____w8A", "AP________________8B", "AgwDAQAA"})
    void whatIsNoneIsNone(String text) {
        assertThat(Bookmark.read(text)).isEmpty();
    }

    @Test
    void itReachesAnotherOnlyWithEveryPartition() {
        Bookmark here = Bookmark.START.at(POSTS, 0, 5).at(POSTS, 1, 7);

        assertThat(here.reaches(here)).isTrue();
        assertThat(here.reaches(Bookmark.START.at(POSTS, 1, 7))).isTrue();
        assertThat(here.reaches(Bookmark.START.at(POSTS, 0, 9))).isFalse();
        assertThat(here.reaches(Bookmark.START.at(COMMENTS, 0, 1))).isFalse();
    }
}
