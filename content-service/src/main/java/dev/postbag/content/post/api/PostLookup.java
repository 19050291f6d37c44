package dev.postbag.content.post.api;

import dev.postbag.content.post.FindingPosts;
import dev.postbag.content.post.FoundPost;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Slug;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The post a request's path names, or the answer that says why there is none to read. */
@ApplicationScoped
public class PostLookup {

    static final int PERMANENT_REDIRECT = 308;
    private static final String POSTS = "/posts/";

    private final FindingPosts finding;
    private final SecurityIdentity identity;

    PostLookup(FindingPosts finding, SecurityIdentity identity) {
        this.finding = finding;
        this.identity = identity;
    }

    /**
     * @param word the path's id or slug
     * @throws WebApplicationException 308 to the same place under the post's address of now
     * @throws ProblemException 404 {@code post-not-found}, 410 {@code post-withdrawn}
     */
    Post readable(String word, UriInfo request) {
        return readable(finding.at(word), request);
    }

    /** Whether who asks may read what is not published. */
    boolean isEditor() {
        return !identity.isAnonymous() && identity.hasRole(Roles.EDITOR);
    }

    private Post readable(FoundPost found, UriInfo request) {
        return switch (found) {
            case FoundPost.Readable readable -> readable.post();
            case FoundPost.Moved moved -> throw moved(moved.now(), request);
            case FoundPost.Draft draft when isEditor() -> draft.post();
            case FoundPost.Draft draft -> throw notFound();
            case FoundPost.Withdrawn withdrawn -> throw withdrawn();
            case FoundPost.Nothing nothing -> throw notFound();
        };
    }

    static ProblemException withdrawn() {
        return new ProblemException(Problem.of(
                410, "post-withdrawn", "The post was withdrawn", "An editor took it down. It will not return."));
    }

    static ProblemException notFound() {
        return ProblemException.notFound("post-not-found", "No such post", "No post has or had this id or address.");
    }

    private static WebApplicationException moved(Slug now, UriInfo request) {
        URI asked = request.getRequestUri();
        String path = asked.getRawPath();
        int start = path.indexOf(POSTS) + POSTS.length();
        int end = path.indexOf('/', start);
        String rest = end < 0 ? "" : path.substring(end);
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return new WebApplicationException(Response.status(PERMANENT_REDIRECT)
                .header("Location", path.substring(0, start) + now.value() + rest + query)
                .header("Cache-Control", "no-cache")
                .build());
    }
}
