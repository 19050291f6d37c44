package dev.postbag.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules mean by the JDK, MongoDB, Kafka, JAX-RS and HTTP clients. */
final class Libraries {

    /** Under test only the JDK's own modules are in the boot layer: all else is on the class path. */
    private static final Set<String> JDK_PACKAGES = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toSet());

    static final DescribedPredicate<JavaClass> JDK = describe(
            "the JDK's",
            type -> type.getBaseComponentType().isPrimitive()
                    || JDK_PACKAGES.contains(type.getBaseComponentType().getPackageName()));

    static final DescribedPredicate<JavaClass> CDI_SCOPES = resideInAPackage("jakarta.enterprise.context")
            .or(describe("@Singleton", type -> type.getName().equals("jakarta.inject.Singleton")));

    static final DescribedPredicate<JavaClass> JSPECIFY = resideInAPackage("org.jspecify..");

    static final DescribedPredicate<JavaClass> MONGODB =
            resideInAnyPackage("com.mongodb..", "org.bson..", "io.quarkus.mongodb..");

    static final DescribedPredicate<JavaClass> MESSAGING = resideInAnyPackage(
            "org.apache.kafka..",
            "io.quarkus.kafka..",
            "org.eclipse.microprofile.reactive.messaging..",
            "io.smallrye.reactive.messaging..");

    static final DescribedPredicate<JavaClass> JAX_RS = resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
            .and(not(resideInAPackage("jakarta.ws.rs.client..")));

    static final DescribedPredicate<JavaClass> HTTP_CLIENTS = resideInAnyPackage(
                    "java.net.http..",
                    "org.apache.hc..",
                    "jakarta.ws.rs.client..",
                    "org.eclipse.microprofile.rest.client..",
                    "io.quarkus.rest.client..",
                    "io.vertx.httpproxy..",
                    "io.vertx.ext.web.client..")
            .or(describe("Vert.x's HTTP client", type -> type.getName().startsWith("io.vertx.core.http.HttpClient")));

    static final DescribedPredicate<JavaClass> PARSERS = resideInAnyPackage(
            "org.jsoup..",
            "com.rometools..",
            "org.codehaus.stax2..",
            "com.ctc.wstx..",
            "javax.xml.stream..",
            "org.apache.commons.compress..",
            "org.commonmark..");

    static final DescribedPredicate<JavaClass> CONTRACTS = resideInAPackage("dev.postbag.contracts..");

    private Libraries() {}
}
