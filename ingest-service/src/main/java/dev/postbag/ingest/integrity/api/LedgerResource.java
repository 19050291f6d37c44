package dev.postbag.ingest.integrity.api;

import dev.postbag.ingest.integrity.KeptStories;
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

/** What became of stories, for the service that decides it: ids and outcomes, and nothing of what they say. */
@Path("/internal/ledgers/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LedgerResource {

    private final KeptStories stories;

    LedgerResource(KeptStories stories) {
        this.stories = stories;
    }

    /** Of those that something became of. */
    @GET
    @Operation(hidden = true)
    public List<Ledger.Bucket> buckets() {
        Ledger ledger = new Ledger();
        stories.visitOutcomes((id, state) -> {
            if (!state.equals("unresolved")) {
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
        stories.visitOutcomes((id, state) -> {
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
