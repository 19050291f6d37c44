package dev.postbag.comment.integrity.api;

import dev.postbag.comment.integrity.KeptComments;
import dev.postbag.kit.audit.Ledger;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which comments can be seen, for the service that counts them: ids and states, and nothing of who said what. */
@Path("/internal/ledgers/comments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LedgerResource {

    private final KeptComments comments;

    LedgerResource(KeptComments comments) {
        this.comments = comments;
    }

    /** Of those that can be seen. */
    @GET
    @Operation(hidden = true)
    public List<Ledger.Bucket> buckets() {
        Ledger ledger = new Ledger();
        comments.visitStates((id, state) -> {
            if (state.startsWith("visible|")) {
                ledger.add(id, state);
            }
        });
        return ledger.buckets();
    }

    @GET
    @Path("/entries")
    @Operation(hidden = true)
    public Map<String, String> entries(@QueryParam("buckets") String buckets) {
        Set<Integer> wanted = read(buckets);
        Ledger ledger = new Ledger();
        Map<String, String> found = new HashMap<>();
        comments.visitStates((id, state) -> {
            if (wanted.contains(ledger.bucketOf(id))) {
                found.put(id, state);
            }
        });
        return found;
    }

    private static Set<Integer> read(String buckets) {
        try {
            return Arrays.stream(buckets.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
        } catch (NumberFormatException noNumber) {
            throw ProblemException.badParameter("buckets", "takes numbers with commas between");
        }
    }
}
