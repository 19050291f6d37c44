package dev.postbag.comment.push.api;

import dev.postbag.comment.push.PushTerms;
import dev.postbag.comment.push.VapidKeys;
import dev.postbag.kit.caching.Conditional;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key that browsers subscribe with, over HTTP. */
@Path("/api/v1/push/key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "push", description = "Telling devices that there is something new to read (Web Push).")
@PermitAll
@RunOnVirtualThread
public class PushKeyResource {

    private final PushTerms terms;

    public PushKeyResource(PushTerms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(
            operationId = "getPushKey",
            summary = "The key to subscribe with",
            description = "For pushManager.subscribe, as applicationServerKey. It stays the same; were it another one"
                    + " day, browsers would have to subscribe anew.")
    @APIResponse(
            responseCode = "200",
            description = "The key.",
            headers = @Header(name = "ETag", description = "Its tag.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = PushKeyView.class),
                            examples = @ExampleObject(name = "key", value = PushExamples.KEY)))
    @APIResponse(responseCode = "304", description = "It is as you have it.")
    @APIResponse(responseCode = "404", description = "This blog sends no push messages (`push-not-offered`).")
    public Response key(@Context Request request) {
        PushKeyView key =
                terms.keys().map(VapidKeys::publicText).map(PushKeyView::new).orElseThrow(PushProblems::notOffered);
        return Conditional.answer(
                request, key.publicKey(), () -> Response.ok(key).build());
    }
}
