package dev.postbag.content.selection.api;

import dev.postbag.content.selection.Selection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that hold one selection: for its editor alone, with its version for If-Match. */
final class SelectionAnswers {

    private SelectionAnswers() {}

    static Response of(Response.ResponseBuilder answer, Selection selection) {
        return answer.entity(SelectionView.of(selection))
                .tag(String.valueOf(selection.post().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
