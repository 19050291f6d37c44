package dev.postbag.local.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the reports of one test run add up to, and which MongoDB its tests said they used. */
record TestReports(int tests, int failed, int skipped, SortedSet<String> mongoDbs) {

    private static final String CHOICE = "MongoDB for tests: ";
    private static final Set<String> REPORT_DIRECTORIES = Set.of("surefire-reports", "failsafe-reports");
    private static final Set<String> NOT_OURS = Set.of(".git", "src", "node_modules", ".postbag");

    /** Adds up the reports under a directory that were written at or after a moment. */
    static TestReports writtenSince(Path root, Instant since) throws IOException {
        TestReports sum = new TestReports(0, 0, 0, new TreeSet<>());
        for (Path report : reports(root)) {
            if (!Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
                sum = sum.plus(read(report));
            }
        }
        return sum;
    }

    int passed() {
        return tests - failed - skipped;
    }

    private TestReports plus(TestReports other) {
        SortedSet<String> both = new TreeSet<>(mongoDbs);
        both.addAll(other.mongoDbs);
        return new TestReports(tests + other.tests, failed + other.failed, skipped + other.skipped, both);
    }

    private static List<Path> reports(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean skip = NOT_OURS.contains(String.valueOf(directory.getFileName()));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                String directory = file.getName(file.getNameCount() - 2).toString();
                if (REPORT_DIRECTORIES.contains(directory) && name.startsWith("TEST-") && name.endsWith(".xml")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static TestReports read(Path report) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var input = Files.newInputStream(report)) {
            return read(factory.createXMLStreamReader(input));
        } catch (XMLStreamException e) {
            throw new IOException("The test report " + report + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static TestReports read(XMLStreamReader xml) throws XMLStreamException {
        int tests = 0;
        int failed = 0;
        int skipped = 0;
        SortedSet<String> mongoDbs = new TreeSet<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("testsuite")) {
                tests += number(xml, "tests");
                failed += number(xml, "failures") + number(xml, "errors");
                skipped += number(xml, "skipped");
            } else if (event == XMLStreamConstants.CDATA || event == XMLStreamConstants.CHARACTERS) {
                xml.getText()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.contains(CHOICE))
                        .map(TestReports::choice)
                        .forEach(mongoDbs::add);
            }
        }
        return new TestReports(tests, failed, skipped, mongoDbs);
    }

    /** Where its data lay is different in every module, so that is left out. */
    private static String choice(String line) {
        return line.substring(line.indexOf(CHOICE)).replaceFirst(", data in [^ :;)]+", "");
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
