package dev.postbag.comment.notice.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a notice. */
@Schema(name = "OpenedNotice", description = "The case, and the receipt it is followed with.")
public record OpenedNoticeView(
        @Schema(required = true) NoticeView notice,

        @Schema(
                description = "Who has it may follow the case. It cannot be given again: only its hash is kept.",
                examples = "Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d",
                required = true)
        String receipt) {}
