package dev.postbag.comment.push.api;

import dev.postbag.comment.push.SubscribeResult;
import dev.postbag.comment.push.SubscribingDevices;
import dev.postbag.comment.push.UnsubscribingDevices;
import dev.postbag.kit.body.ShortBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** Having devices be told of new posts, and having them be told of something no more, over HTTP. */
@Path("/api/v1/push-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "push")
@PermitAll
@RunOnVirtualThread
public class SubscriptionResource {

    private final SubscribingDevices subscribing;
    private final UnsubscribingDevices unsubscribing;

    public SubscriptionResource(SubscribingDevices subscribing, UnsubscribingDevices unsubscribing) {
        this.subscribing = subscribing;
        this.unsubscribing = unsubscribing;
    }

    static Response answer(SubscribeResult result) {
        return switch (result) {
            case SubscribeResult.Refused refused -> throw PushProblems.of(refused.reason());
            case SubscribeResult.Subscribed subscribed ->
                Response.created(URI.create("/api/v1/push-subscriptions/"
                                + subscribed.subscription().id()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(SubscribedView.of(subscribed))
                        .build();
        };
    }

    @POST
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "subscribeToPosts",
            summary = "Have a device be told of new posts",
            description =
                    "Of all, or of those about a topic; of those whose date is within the last week; what is taken in out of an archive is no news."
                            + " Of several within minutes it is told once, with the newest. Asked for again, it is renewed."
                            + " Needs no account.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DeviceRequest.class),
                            examples = {
                                @ExampleObject(name = "device", value = PushExamples.DEVICE),
                                @ExampleObject(name = "topic", value = PushExamples.TOPIC_DEVICE)
                            }))
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
    @APIResponse(responseCode = "404", description = "This blog sends no push messages (`push-not-offered`).")
    @APIResponse(responseCode = "409", description = "Too many are told of it already (`too-many-subscriptions`).")
    @APIResponse(responseCode = "413", description = "The request is too large (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    @APIResponse(
            responseCode = "422",
            description = "The push service is none that is written to (`push-service-unknown`).")
    public Response subscribe(@Nullable DeviceRequest sent) {
        return answer(subscribing.subscribe(DeviceRequest.read(sent)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "unsubscribe",
            summary = "Have a device be told no more",
            description = "With the subscription's receipt. Nothing is left of it.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "401", description = "The receipt is missing (`receipt-missing`).")
    @APIResponse(
            responseCode = "404",
            description = "There is none, or the receipt is another's: which is not said (`subscription-not-found`).")
    public Response unsubscribe(
            @PathParam("id") @Parameter(description = "The subscription's id.", example = "s6vd2n7pqx3mwy5zt6rb2hjcfa")
                    String id,
            @HeaderParam("Receipt") @Parameter(description = "The subscription's receipt.", required = true) @Nullable
                    String receipt) {
        if (!unsubscribing.unsubscribe(id, PushProblems.receipt(receipt))) {
            throw PushProblems.noSuchSubscription();
        }
        return Response.noContent().build();
    }
}
