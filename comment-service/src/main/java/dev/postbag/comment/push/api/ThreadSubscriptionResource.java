package dev.postbag.comment.push.api;

import dev.postbag.comment.push.SubscribingDevices;
import dev.postbag.kit.body.ShortBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Having devices be told of a thread's comments, over HTTP. */
@Path("/api/v1/posts/{id}/push-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "push")
@PermitAll
@RunOnVirtualThread
public class ThreadSubscriptionResource {

    private final SubscribingDevices subscribing;

    public ThreadSubscriptionResource(SubscribingDevices subscribing) {
        this.subscribing = subscribing;
    }

    @POST
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "subscribeToThread",
            summary = "Have a device be told of new comments",
            description = "Of all under the post, or of what answers one of them directly. Needs no account. The device"
                    + " is told where there is something to read, never what; of several within minutes it is told"
                    + " once. Asked for again, it is renewed. It ends by itself when the thread closes. The device is"
                    + " kept encrypted, so that what is kept of it in two threads cannot be joined.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ThreadDeviceRequest.class),
                            examples = @ExampleObject(name = "replies", value = PushExamples.THREAD_DEVICE)))
    @APIResponse(
            responseCode = "201",
            description = "The device is told. Asked for again: the same, with another end.",
            headers =
                    @Header(
                            name = "Location",
                            description = "What ends it, with DELETE.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SubscribedView.class),
                            examples = @ExampleObject(name = "subscribed", value = PushExamples.SUBSCRIBED)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`).")
    @APIResponse(
            responseCode = "404",
            description = "No published post has this id (`post-not-found`), or this blog sends no push messages"
                    + " (`push-not-offered`).")
    @APIResponse(
            responseCode = "409",
            description = "The thread is closed (`thread-closed`), or too many are told of it already"
                    + " (`too-many-subscriptions`).")
    @APIResponse(responseCode = "410", description = "The post was withdrawn (`post-withdrawn`).")
    @APIResponse(responseCode = "413", description = "The request is too large (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    @APIResponse(
            responseCode = "422",
            description = "The push service is none that is written to (`push-service-unknown`), or the comment is none"
                    + " of this thread (`no-such-comment`).")
    public Response subscribe(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String post,
            @Nullable ThreadDeviceRequest sent) {
        return SubscriptionResource.answer(subscribing.subscribe(ThreadDeviceRequest.read(sent, post)));
    }
}
