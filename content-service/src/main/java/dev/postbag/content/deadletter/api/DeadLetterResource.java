package dev.postbag.content.deadletter.api;

import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.inbox.DeadLetter;
import dev.postbag.kit.inbox.DeadLetters;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The messages that no service could use, for operators to look at and to send again. */
@Path("/api/v1/operations/dead-letters")
@Tag(name = "operations", description = "For those who run the platform.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@SecurityRequirement(name = "token", scopes = Roles.OPERATOR)
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token (`unauthenticated`).")
@APIResponse(responseCode = "403", description = "The token is not an operator's (`forbidden`).")
public class DeadLetterResource {

    private static final String LIST = "dead-letters";
    private static final Comparator<DeadLetter> OLDEST_FIRST =
            Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::id);

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description = "The messages that a service of the platform could not use, the oldest first, with the"
                    + " reason. Their bodies are not shown.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "letters", value = LETTERS)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri) {
        @Nullable
        List<String> after = page.cursor(LIST, 2).map(Cursor::position).orElse(null);
        List<DeadLetter> found = letters.list().stream()
                .filter(letter -> after == null || isAfter(letter, after))
                .sorted(OLDEST_FIRST)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(
                        found,
                        page.limit(),
                        letter -> Cursor.of(LIST, letter.at().toString(), letter.id()))
                .answer(uri);
    }

    @POST
    @Path("/{id}/redeliver")
    @Operation(
            operationId = "redeliverDeadLetter",
            summary = "Send a dead letter again",
            description = "Puts the message back into its topic and takes it off the list. A service that still cannot"
                    + " use it puts it back here.")
    @APIResponse(
            responseCode = "202",
            description = "The message is in its topic again.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetter.class),
                            examples = @ExampleObject(name = "sent", value = LETTER)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown (`bad-parameter`).")
    @APIResponse(responseCode = "404", description = "There is no such letter (`dead-letter-not-found`).")
    public Response redeliver(@Parameter(description = "The letter's id.") @PathParam("id") String id) {
        DeadLetter letter = letters.redeliver(id)
                .orElseThrow(() -> ProblemException.notFound(
                        "dead-letter-not-found", "No such dead letter", "It was sent again already, or never was."));
        return Response.accepted(letter).build();
    }

    private static boolean isAfter(DeadLetter letter, List<String> position) {
        int byTime = letter.at().toString().compareTo(position.get(0));
        return byTime > 0 || (byTime == 0 && letter.id().compareTo(position.get(1)) > 0);
    }

    /** Part of the list of dead letters, as the API's document describes it. */
    @Schema(name = "DeadLetterPage", description = "Part of the list of dead letters.")
    record DeadLetterPage(
            @Schema(required = true) List<DeadLetter> items,

            @Schema(description = "For the cursor parameter; none at the end of the list.") @Nullable
            String nextCursor) {}

    private static final String LETTER = """
            {"id": "0e5d3a9c-5a7e-3b0c-9d0b-6d3a1f2b4c5d", "service": "content-service",
            "consumer": "stories", "topic": "postbag.stories", "partition": 3, "offset": 118,
            "key": "2025-08-20|lanterns on the canal", "type": "dev.postbag.StoryParsed.v1",
            "eventId": "6f1c2a4e-8a53-4d52-9d55-0f8e0c8f7f11",
            "reason": "it cannot be read as dev.postbag.StoryParsed.v1", "at": "2025-08-24T09:12:44.120Z"}""";

    private static final String LETTERS = "{\"items\": [" + LETTER + "]}";
}
