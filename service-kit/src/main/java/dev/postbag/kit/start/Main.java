package dev.postbag.kit.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;

/**
 * What each service begins with. Quarkus would read the document of the service's API, make a model of it and write that out
 * in two formats before it takes the first request, which is half the work of a start; this leaves it nothing to read, and
 * {@link dev.postbag.kit.document.DocumentRoute} serves the document as the build left it.
 */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
        Quarkus.run(arguments);
    }
}
