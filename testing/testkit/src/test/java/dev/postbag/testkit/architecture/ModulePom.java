package dev.postbag.testkit.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A module's POM: what it depends on, and what its enforcer rule bans and lets through. */
record ModulePom(List<String> dependencies, List<String> banned, List<String> letThrough) {

    /** The POM of a module, found from the root of the repository. */
    static ModulePom of(String module) {
        Path file = root().resolve(module).resolve("pom.xml");
        try (InputStream xml = Files.newInputStream(file)) {
            Document pom =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
            return new ModulePom(
                    elements(pom, "dependency").map(ModulePom::coordinates).toList(),
                    elements(pom, "exclude").map(Node::getTextContent).toList(),
                    elements(pom, "include").map(Node::getTextContent).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new IllegalStateException(file.toString(), malformed);
        }
    }

    static List<String> modules() {
        try (Stream<Path> files = Files.walk(root(), 3)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !file.toString().contains("target"))
                    .map(file -> root().relativize(file.getParent()).toString())
                    .filter(module -> !module.isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param dependency {@code group:artifact:version:type:scope}, as the enforcer sees it */
    boolean bans(String dependency) {
        return banned.stream().anyMatch(pattern -> matches(pattern, dependency))
                && letThrough.stream().noneMatch(pattern -> matches(pattern, dependency));
    }

    private static boolean matches(String pattern, String dependency) {
        String[] wanted = pattern.split(":");
        String[] given = dependency.split(":");
        return IntStream.range(0, wanted.length)
                .allMatch(part -> Pattern.matches(
                        Stream.of(wanted[part].split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")),
                        given[part]));
    }

    private static String coordinates(Element dependency) {
        return String.join(
                ":",
                child(dependency, "groupId", ""),
                child(dependency, "artifactId", ""),
                "any",
                child(dependency, "type", "jar"),
                child(dependency, "scope", "compile"));
    }

    private static String child(Element parent, String name, String otherwise) {
        return nodes(parent.getChildNodes())
                .filter(node -> node.getNodeName().equals(name))
                .map(Node::getTextContent)
                .findFirst()
                .orElse(otherwise);
    }

    private static Stream<Element> elements(Document pom, String name) {
        return nodes(pom.getElementsByTagName(name)).map(Element.class::cast);
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
