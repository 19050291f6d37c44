package dev.postbag.local.desk;

/** Tells that the platform answered a request from the desk with a problem. */
public final class DeskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DeskRefused(Problem problem) {
        super(problem.readable());
        this.problem = problem;
    }

    /** What the platform said. */
    public Problem problem() {
        return problem;
    }
}
