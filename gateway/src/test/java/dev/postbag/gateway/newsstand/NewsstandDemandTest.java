package dev.postbag.gateway.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.newsstand.store.CaffeineCopies;
import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is had anew of many answers about the same. */
class NewsstandDemandTest {

    private static final Subject THREAD = new Subject(Subject.Kind.THREAD, "p1");
    private static final String HOT = "/posts/p1/comments";
    private static final int FEW = 8;
    private static final int AT_ONCE = 4;

    private final Newsstand<String> newsstand = new Newsstand<>(
            new CaffeineCopies<>(10_000_000), (ids, print) -> Optional.of(print + " without " + new TreeSet<>(ids)));
    private final List<Question> asked = new ArrayList<>();

    private record Question(String address, CompletableFuture<Printed<String>> answer) {}

    @BeforeEach
    void connect() {
        newsstand.connected(Bookmark.START);
    }

    @Test
    void ofManyAddressesThatWereReadOnceAChangeAsksForFewAndNoneShowsWhatWasBefore() {
        List<String> many = readOnce(160);
        asked.clear();
        withdraw("c1");
        assertThat(asked).hasSize(AT_ONCE);
        assertThat(many).allSatisfy(address -> {
            assertThat(newsstand.current(address)).isEmpty();
            assertThat(newsstand.outdated(address)).contains(new Handed.Outdated<>("before without [c1]"));
        });
        answerAll("after");
        assertThat(asked).hasSize(FEW);
        assertThat(many.stream().flatMap(address -> newsstand.current(address).stream()))
                .hasSize(FEW)
                .containsOnly("after");
    }

    @Test
    void whatReplacesManyAnswersAsksForFewOfThemToo() {
        List<String> many = readOnce(160);
        asked.clear();
        newsstand.follow(List.of(new Change.Replaced(THREAD)));
        assertThat(many).allSatisfy(address -> {
            assertThat(newsstand.current(address)).isEmpty();
            assertThat(newsstand.outdated(address)).isEmpty();
        });
        answerAll("after");
        assertThat(asked).hasSize(FEW);
    }

    @Test
    void manyChangesInARowAskNoMoreAtOnceAndForNothingThatNobodyMisses() {
        readOnce(160);
        asked.clear();
        for (int comment = 0; comment < 24; comment++) {
            newsstand.follow(List.of(new Change.Altered(THREAD, "c" + comment)));
            withdraw("c" + comment);
            assertThat(asked).hasSize(AT_ONCE);
        }
        answerAll("after");
        assertThat(asked).hasSizeLessThanOrEqualTo(FEW + AT_ONCE);
    }

    @Test
    void whatIsReadAgainAndAgainIsHadAnewWhateverElseIsReadOnce() {
        read(HOT);
        for (int comment = 0; comment < 10; comment++) {
            for (int reader = 0; reader < 5; reader++) {
                assertThat(newsstand.current(HOT)).isPresent();
            }
            readOnce(160);
            asked.clear();
            withdraw("c" + comment);
            answerAll("after " + comment);
            assertThat(newsstand.current(HOT)).contains("after " + comment);
        }
    }

    @Test
    void whatWasHadAnewIsSoAgainThoughNobodyReadsItBetweenTwoChanges() {
        read(HOT);
        IntStream.range(0, 5).forEach(reader -> newsstand.current(HOT));
        readOnce(160);
        for (int comment = 0; comment < 20; comment++) {
            withdraw("c" + comment);
            answerAll("after " + comment);
        }
        assertThat(newsstand.current(HOT)).contains("after 19");
    }

    @Test
    void whoWaitsForAnAnswerWantsItToo() {
        order(HOT);
        order(HOT);
        answerAll("before");
        readOnce(160);
        asked.clear();
        withdraw("c1");
        assertThat(asked.stream().map(Question::address)).contains(HOT);
    }

    @Test
    void anAnswerThatIsAlteredAgainAndAgainIsHadAnewOneAtATime() {
        read(HOT);
        IntStream.range(0, 100).forEach(reader -> newsstand.current(HOT));
        asked.clear();
        for (int comment = 0; comment < 5; comment++) {
            withdraw("c" + comment);
        }
        assertThat(asked).hasSize(1);
        answer("too early");
        assertThat(newsstand.current(HOT)).isEmpty();
        assertThat(asked).hasSize(1);
        answer("after");
        assertThat(newsstand.current(HOT)).contains("after");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatAReaderAskedForMeanwhileIsNotAskedForOnceMore() {
        List<String> many = readOnce(FEW);
        asked.clear();
        withdraw("c1");
        assertThat(asked).hasSize(AT_ONCE);
        many.forEach(this::order);
        assertThat(asked).hasSize(FEW);
        List.copyOf(asked)
                .reversed()
                .forEach(question -> question.answer().complete(new Printed.Kept<>(THREAD, "after", 5)));
        assertThat(asked).hasSize(FEW);
        assertThat(new HashSet<>(asked.stream().map(Question::address).toList()))
                .hasSize(FEW);
    }

    @Test
    void whatCannotBeHadAnewHoldsUpNothingElse() {
        readOnce(FEW);
        asked.clear();
        withdraw("c1");
        while (!asked.isEmpty()) {
            asked.removeFirst().answer().complete(new Printed.Nothing<>(503, "silent"));
        }
        read("/posts/p2/comments", new Subject(Subject.Kind.THREAD, "p2"));
        newsstand.follow(List.of(new Change.Replaced(new Subject(Subject.Kind.THREAD, "p2"))));
        assertThat(asked.getLast().address()).isEqualTo("/posts/p2/comments");
    }

    @Test
    void ofVeryManyAnswersAboutTheSameThoseThatWereReadLeastAreDropped() {
        List<String> many = readOnce(1_000);
        read(HOT);
        newsstand.current(HOT);
        withdraw("c1");
        assertThat(many.stream().filter(address -> newsstand.subject(address).isPresent()))
                .hasSizeLessThan(many.size() / 2);
        assertThat(newsstand.outdated(HOT)).contains(new Handed.Outdated<>("before without [c1]"));
    }

    private List<String> readOnce(int many) {
        List<String> addresses = IntStream.range(0, many)
                .mapToObj(number -> HOT + "?limit=" + number)
                .toList();
        addresses.forEach(this::read);
        return addresses;
    }

    private void read(String address) {
        read(address, THREAD);
    }

    private void read(String address, Subject subject) {
        if (newsstand.current(address).isEmpty()) {
            order(address);
            asked.getLast().answer().complete(new Printed.Kept<>(subject, "before", 6));
        }
    }

    private void order(String address) {
        newsstand.order(address, Subject.Kind.THREAD, () -> {
            CompletableFuture<Printed<String>> coming = new CompletableFuture<>();
            asked.add(new Question(address, coming));
            return coming;
        });
    }

    private void withdraw(String comment) {
        newsstand.hear(List.of(new Dispatch(
                "CommentWithdrawn", Dispatch.Source.COMMENTS, "p1", Instant.EPOCH, 0, 0, comment, Set.of())));
    }

    /** The first that is asked. */
    private void answer(String print) {
        asked.removeFirst().answer().complete(new Printed.Kept<>(THREAD, print, print.length()));
    }

    /** Those that are asked because of an answer, too. */
    private void answerAll(String print) {
        for (int question = 0; question < asked.size(); question++) {
            asked.get(question).answer().complete(new Printed.Kept<>(THREAD, print, print.length()));
        }
    }
}
