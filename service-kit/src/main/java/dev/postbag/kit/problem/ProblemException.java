package dev.postbag.kit.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public static ProblemException badRequest(String code, String title, String detail) {
        return new ProblemException(Problem.of(400, code, title, detail));
    }

    public static ProblemException badParameter(String name, String detail) {
        return new ProblemException(Problem.of(
                400, "bad-parameter", "A parameter is wrong", null, List.of(new Problem.Fault(name, detail))));
    }

    public static ProblemException notFound(String code, String title, @Nullable String detail) {
        return new ProblemException(Problem.of(404, code, title, detail));
    }

    public static ProblemException conflict(String code, String title, String detail) {
        return new ProblemException(Problem.of(409, code, title, detail));
    }

    public static ProblemException unprocessable(String code, String title, String detail) {
        return new ProblemException(Problem.of(422, code, title, detail));
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
