package dev.postbag.kit.outbox;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Some events may not have reached their topics. */
public class NotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSentException(@Nullable Throwable cause) {
        super("Not every event was sent: " + cause, cause);
    }

    /** Whether to send the same again cannot help: Kafka takes no message so large. */
    public boolean isForGood() {
        return getCause() instanceof RecordTooLargeException;
    }
}
