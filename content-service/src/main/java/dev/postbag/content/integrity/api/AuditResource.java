package dev.postbag.content.integrity.api;

import dev.postbag.kit.audit.AuditState;
import dev.postbag.kit.audit.Audits;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** This service's audits, for the gateway: it puts together what all services say. */
@Path("/internal/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AuditResource {

    private final Audits audits;

    AuditResource(Audits audits) {
        this.audits = audits;
    }

    @GET
    @Operation(hidden = true)
    public AuditState state() {
        return audits.state();
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Response request() {
        return Response.accepted(audits.request()).build();
    }
}
