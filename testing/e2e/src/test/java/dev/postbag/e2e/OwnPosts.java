package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Takes in posts that one journey has for itself, on a platform that others use too. */
final class OwnPosts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

    private final Client desk;

    OwnPosts(Platform platform) {
        this.desk = new Client(platform.url(), platform.token("editor"));
    }

    /** A post of words nobody else has, under which nobody wrote, and whose thread is open. */
    String take() {
        UUID chance = UUID.randomUUID();
        LocalDate day = FIRST.plusDays(Math.floorMod(chance.getMostSignificantBits(), 6_000));
        String page = DAY.format(day) + "\n\nThe mast " + chance + "\n\nThey raised the mast " + chance
                + " at the quay, and it stood there until the evening tide.\n";
        Answer accepted = desk.capture(page.getBytes(StandardCharsets.UTF_8), "");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String slug = "the-mast-" + chance;
        String post = Eventually.see(
                        "the post is there: " + slug,
                        () -> desk.get("/api/v1/posts/" + slug),
                        answer -> answer.status() == 200)
                .json()
                .path("id")
                .asText();
        Eventually.see(
                "its thread is open",
                () -> desk.get("/api/v1/posts/" + post + "/comments"),
                answer -> answer.status() == 200);
        return post;
    }
}
