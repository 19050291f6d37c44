package dev.postbag.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets in whoever accepts nothing but problem documents, as generated clients say of an operation that answers nothing
 * when it succeeds: by its description it has no other media type.
 */
public class OnlyProblemsAccepted {

    @ServerRequestFilter(preMatching = true)
    public void letIn(ContainerRequestContext request) {
        if (Problem.MEDIA_TYPE.equals(request.getHeaderString(HttpHeaders.ACCEPT))) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }
}
