package dev.postbag.ingest.export.format;

import dev.postbag.ingest.export.ExportDates;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a Blogger export as a whole: where its blog is said to be, and when it was made. */
final class BloggerFeed {

    private static final int RIGHT_IN_THE_FEED = 2;

    private final @Nullable String base;
    private @Nullable OffsetDateTime madeAt;

    BloggerFeed(@Nullable String base) {
        this.base = base;
    }

    /** An element that is no entry. */
    void read(ExportXml xml) throws IOException, UnreadableCaptureException {
        if (xml.depth() == RIGHT_IN_THE_FEED && xml.name().equals("updated")) {
            madeAt = ExportDates.rfc3339(xml.text()).orElse(null);
        }
    }

    /** The address the capture is said to be of. */
    @Nullable
    String base() {
        return base;
    }

    /** The old export does not tell scheduled posts from others but by their time, which had not come when it was made. */
    boolean wasMadeBefore(Optional<OffsetDateTime> time) {
        return madeAt != null && time.isPresent() && time.get().isAfter(madeAt);
    }
}
