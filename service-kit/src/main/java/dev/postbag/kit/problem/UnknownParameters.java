package dev.postbag.kit.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses a query parameter that the operation does not have, or that is empty, so that none is passed over. */
public class UnknownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, SimpleResourceInfo resource) throws NoSuchMethodException {
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        if (parameters.isEmpty() || !resource.getResourceClass().getName().startsWith("dev.postbag.")) {
            return;
        }
        Method method = resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
        Set<String> taken = known.computeIfAbsent(method, UnknownParameters::queryParametersOf);
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (!taken.contains(name)) {
                throw ProblemException.badParameter(
                        name,
                        taken.isEmpty()
                                ? "is not a parameter here; there are none"
                                : "is not a parameter here; there are: " + String.join(", ", taken));
            }
            if (parameter.getValue().contains("")) {
                throw ProblemException.badParameter(name, "is empty; leave it out");
            }
        }
    }

    private static Set<String> queryParametersOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(UnknownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(field -> field.getAnnotation(QueryParam.class).value());
        }
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }
}
