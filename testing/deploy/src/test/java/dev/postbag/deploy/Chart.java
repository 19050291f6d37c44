package dev.postbag.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;

/** The Helm chart, rendered by Helm's own code in this process. */
final class Chart {

    static final Path DIRECTORY = Project.file("deploy/helm/postbag");

    static final List<String> SETS = List.of("one-node", "cluster", "existing");

    private static final String KUBERNETES = "1.34.0";

    private Chart() {}

    static Manifests rendered(String values) {
        return rendered("helm " + values, values(values));
    }

    static Path values(String name) {
        return DIRECTORY.resolve("values").resolve(name + ".yaml");
    }

    static Manifests rendered(String name, Path values) {
        return Manifests.read(name, text(values));
    }

    static String text(Path values) {
        return new Helm(DIRECTORY)
                .template()
                .withName("postbag")
                .withNamespace("postbag")
                .withKubeVersion(KUBERNETES)
                .withValuesFile(values)
                .call();
    }

    static LintResult lint() {
        return new Helm(DIRECTORY).lint().call();
    }
}
