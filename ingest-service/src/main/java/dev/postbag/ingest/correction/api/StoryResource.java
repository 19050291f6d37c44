package dev.postbag.ingest.correction.api;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.correction.ShowingStories;
import dev.postbag.ingest.correction.ShowingStories.Shown;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was read out of a capture, for the desk to look at. */
@Path("/api/v1/captures/{id}/stories")
@RunOnVirtualThread
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@Tag(name = "captures")
@APIResponse(responseCode = "400", description = "A parameter is wrong or not known (`bad-parameter`, `bad-cursor`).")
@APIResponse(responseCode = "401", description = "A valid token is needed (`unauthenticated`).")
@APIResponse(responseCode = "403", description = "The token's roles do not allow this (`forbidden`).")
@APIResponse(
        responseCode = "404",
        description = "There is no such capture or story (`capture-not-found`, `story-not-found`).")
@Produces(MediaType.APPLICATION_JSON)
public class StoryResource {

    private static final String LIST = "read-stories";
    private static final String READ = "read";
    private static final String CORRECTED = "corrected";

    private final Captures captures;
    private final ShowingStories showing;

    public StoryResource(Captures captures, ShowingStories showing) {
        this.captures = captures;
        this.showing = showing;
    }

    @GET
    @Operation(
            operationId = "listReadStories",
            summary = "List what was read out of a capture",
            description = "Every story with its blocks, their places in the bytes, and how sure the reader was of each,"
                    + " in the capture's own order. A page may hold fewer than asked for when only unsure ones are"
                    + " asked for; nextCursor tells whether there are more.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadStoryPage.class),
                            examples = @ExampleObject(name = "page", value = Examples.STORIES)))
    @APIResponse(responseCode = "409", description = "Nothing can be read out of it (`capture-unreadable`).")
    public Response list(
            @Parameter(description = "The capture's id.") @PathParam("id") String id,
            @Parameter(
                            description = "Only stories in which something is less sure than this: 0 to 1.",
                            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
                    @QueryParam("unsure")
                    @Nullable
                    String unsure,
            @Parameter(
                            description = "`read` for the capture's own reading, without what the desk corrected.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {CORRECTED, READ},
                                            defaultValue = CORRECTED))
                    @QueryParam("as")
                    @Nullable
                    String as,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo request) {
        Capture capture = existing(id);
        double below = below(unsure);
        int after = page.cursor(LIST, 1).map(StoryResource::place).orElse(0);
        List<Shown> found =
                showing.behind(capture, asRead(as), after, page.limit() + 1).orElseThrow(DeskRefusals::unreadable);
        Page<Shown> part = Page.of(found, page.limit(), shown -> Cursor.of(LIST, String.valueOf(shown.place())));
        return new Page<>(
                        part.items().stream()
                                .filter(shown -> below > 1 || shown.story().leastSure() < below)
                                .toList(),
                        part.nextCursor())
                .map(ReadStoryView::of)
                .answer(request);
    }

    @GET
    @Path("/{story}")
    @Operation(
            operationId = "getReadStory",
            summary = "Get one story of a capture",
            description = "As it was read and corrected so far. Its ETag is what a correction of it asks for.")
    @APIResponse(
            responseCode = "200",
            description = "The story.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "What to send as If-Match to correct it.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadStoryView.class),
                            examples = @ExampleObject(name = "story", value = Examples.STORY)))
    public Response find(
            @Parameter(description = "The capture's id.") @PathParam("id") String id,
            @Parameter(description = "The story's name in it.", example = "s1") @PathParam("story") String story,
            @Parameter(
                            description = "`read` for the capture's own reading, without what the desk corrected.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {CORRECTED, READ},
                                            defaultValue = CORRECTED))
                    @QueryParam("as")
                    @Nullable
                    String as) {
        Shown shown = showing.named(existing(id), story, asRead(as)).orElseThrow(DeskRefusals::noStory);
        return Response.ok(ReadStoryView.of(shown))
                .tag(new EntityTag(shown.tag()))
                .build();
    }

    private Capture existing(String id) {
        return CaptureId.parse(id).flatMap(captures::find).orElseThrow(DeskRefusals::noCapture);
    }

    private static boolean asRead(@Nullable String as) {
        if (as == null || as.equals(CORRECTED)) {
            return false;
        }
        if (as.equals(READ)) {
            return true;
        }
        throw ProblemException.badParameter("as", "is neither " + CORRECTED + " nor " + READ);
    }

    private static double below(@Nullable String unsure) {
        if (unsure == null) {
            return Double.MAX_VALUE;
        }
        try {
            double below = Double.parseDouble(unsure);
            if (below >= 0 && below <= 1) {
                return below;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, as a number out of bounds is.
        }
        throw ProblemException.badParameter("unsure", "is not a number from 0 to 1");
    }

    private static int place(Cursor cursor) {
        return Integer.parseInt(cursor.position().getFirst());
    }
}
