package dev.postbag.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Front pages of a made-up blog, as text: the same each time for the same numbers. */
final class GeneratedPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final LocalDate NEWEST = LocalDate.of(2025, 8, 23);
    private static final int POSTS_A_DAY = 4;
    private static final int WORDS_IN_A_PARAGRAPH = 80;
    private static final int MOST_SYLLABLES = 3;
    private static final String[] SYLLABLES = {
        "ba", "ca", "de", "fi", "go", "hu", "ja", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "ve", "wa", "ze"
    };

    private final Random random = new Random(1);
    private final int bytesEach;

    GeneratedPages(int bytesEach) {
        this.bytesEach = bytesEach;
    }

    /** Pages with so many posts in all, written to files. */
    List<Path> write(Path directory, int posts, int postsOnAPage) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (int first = 0; first < posts; first += postsOnAPage) {
            Path page = directory.resolve("page-%05d.txt".formatted(first));
            try (Writer writer = Files.newBufferedWriter(page)) {
                for (int number = first; number < Math.min(posts, first + postsOnAPage); number++) {
                    writer.write(post(number));
                }
            }
            pages.add(page);
        }
        return pages;
    }

    private String post(int number) {
        StringBuilder post = new StringBuilder(bytesEach + 256);
        post.append(DAY.format(NEWEST.minusDays(number / POSTS_A_DAY))).append("\n\n");
        post.append("Report ").append(number).append(" on ").append(word()).append("\n\n");
        boolean quoted = false;
        while (post.length() < bytesEach) {
            if (!quoted && post.length() > bytesEach / 3) {
                post.append("This from the Evening Lantern:-\n\n");
                quoted = true;
            }
            for (int word = 0; word < WORDS_IN_A_PARAGRAPH && post.length() < bytesEach; word++) {
                post.append(word()).append(' ');
            }
            post.setLength(post.length() - 1);
            post.append(".\n\n");
        }
        return post.append("--oo00oo--\n\nThat is all.\n\n").toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int syllable = random.nextInt(MOST_SYLLABLES) + 1; syllable > 0; syllable--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
