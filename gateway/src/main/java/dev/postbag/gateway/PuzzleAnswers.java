package dev.postbag.gateway;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.postbag.gateway.guard.SettingPuzzles;
import dev.postbag.gateway.guard.Solution;
import dev.postbag.kit.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers that ask for a puzzle to be solved, and bring it along. */
@Singleton
public class PuzzleAnswers {

    private final SettingPuzzles setting;
    private final GuardMeters meters;

    PuzzleAnswers(SettingPuzzles setting, GuardMeters meters) {
        this.setting = setting;
        this.meters = meters;
    }

    private record PuzzleProblem(@JsonUnwrapped Problem problem, PuzzleView puzzle) {}

    /** @param instead what came in its place */
    public void ask(HttpServerRequest request, Solution instead) {
        meters.puzzled(instead);
        Problem problem = Problem.of(403, "puzzle-required", "A puzzle is to be solved first", instead.text());
        ProblemAnswers.send(
                request, problem.status(), new PuzzleProblem(problem, PuzzleView.of(setting.set())), Map.of());
    }
}
