package dev.postbag.kit.store;

import com.mongodb.MongoException;
import dev.postbag.kit.problem.ProblemException;
import dev.postbag.kit.problem.ProblemMappers;
import dev.postbag.kit.problem.StatusProblems;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 503 while the store is out of reach, since the same request may succeed soon; any other failure is a fault. */
public class StoreProblems {

    private static final Logger LOG = Logger.getLogger(StoreProblems.class);
    private static final String SECONDS = "5";

    private final ProblemMappers problems = new ProblemMappers();

    @ServerExceptionMapper
    public Response failed(MongoException failure) {
        if (!Reach.isLost(failure)) {
            return problems.unforeseen(failure);
        }
        LOG.warnf("The store is out of reach: %s", failure.getClass().getSimpleName());
        LOG.debug("The store is out of reach", failure);
        return problems.refused(new ProblemException(
                StatusProblems.of(503, "The store is out of reach. Try again."), Map.of("Retry-After", SECONDS)));
    }
}
