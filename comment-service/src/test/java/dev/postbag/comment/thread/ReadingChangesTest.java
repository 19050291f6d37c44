package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.reply;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingChangesTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();

    @Test
    void whatWasPublishedRevisedAndTakenAwaySinceIsTold() {
        var before = discussion.write(wish(post, "Before"));
        long since = since(0).until();
        since = since(since).until();
        assertThat(changed(since)).isEmpty();

        var published = discussion.write(wish(post, "Published"));
        assertThat(changed(since)).containsExactly(published.comment().id());
        discussion.revise(before, "Revised");
        assertThat(changed(since))
                .containsExactly(published.comment().id(), before.comment().id());
        since = since(since(since).until()).until();
        discussion.withdraw(published);

        assertThat(since(since).comments()).singleElement().satisfies(gone -> {
            assertThat(gone.comment().id()).isEqualTo(published.comment().id());
            assertThat(gone.comment().said()).isNull();
        });
    }

    @Test
    void withAReplyComeTheEmptyShellsItHangsOn() {
        var root = discussion.write(wish(post, "Root"));
        var branch = discussion.write(reply(post, root.comment().id(), "Branch"));
        var other = discussion.write(reply(post, branch.comment().id(), "Other"));
        discussion.withdraw(root);
        discussion.withdraw(branch);
        long since = since(since(0).until()).until();

        discussion.revise(other, "Another");

        assertThat(changed(since))
                .containsExactly(
                        root.comment().id(),
                        branch.comment().id(),
                        other.comment().id());
    }

    @Test
    void manyChangesAreToldPageByPage() {
        List<String> written = List.of("1", "2", "3", "4", "5").stream()
                .map(words -> discussion.write(wish(post, words)).comment().id())
                .toList();
        List<String> told = new ArrayList<>();
        Optional<ReadChanges.GoingOn> goingOn = Optional.empty();
        do {
            var page = (ChangesReading.Shown) discussion.readingChanges().read(new ReadChanges(post, 0, goingOn, 2));
            page.comments().forEach(listed -> told.add(listed.comment().id()));
            goingOn = page.next().map(next -> new ReadChanges.GoingOn(next, page.until()));
        } while (goingOn.isPresent());

        assertThat(told).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void whatIsWrittenAndNumberedWhileChangesAreReadIsToldTheNextTime() {
        List<String> written = new ArrayList<>();
        var reading = new ReadingChanges(
                discussion.threads,
                new ChangesReadWhile(discussion.changes, () -> {
                    written.add(
                            discussion.write(wish(post, "Meanwhile")).comment().id());
                    discussion.follow();
                }),
                discussion.numbering(),
                discussion.listings);

        var first = (ChangesReading.Shown) reading.read(new ReadChanges(post, 0, Optional.empty(), 100));

        assertThat(first.comments()).isEmpty();
        assertThat(changed(first.until())).containsExactlyElementsOf(written);
    }

    @Test
    void changesGoWithTheirPost() {
        discussion.write(wish(post, "Hello"));
        discussion.follow(PostState.withdrawn(post, 2));

        assertThat(discussion.readingChanges().read(new ReadChanges(post, 0, Optional.empty(), 9)))
                .isEqualTo(new ChangesReading.PostWithdrawn());
        assertThat(discussion.readingChanges().read(new ReadChanges("unknown", 0, Optional.empty(), 9)))
                .isEqualTo(new ChangesReading.NoSuchPost());
    }

    private ChangesReading.Shown since(long number) {
        return (ChangesReading.Shown)
                discussion.readingChanges().read(new ReadChanges(post, number, Optional.empty(), 100));
    }

    private List<String> changed(long since) {
        return since(since).comments().stream()
                .map(listed -> listed.comment().id())
                .toList();
    }
}
