package dev.postbag.e2e;

import dev.postbag.platform.Platform;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the document gives each answer that the document says it may, and as it says. Whoever adds an
 * operation tells, beside those of its part, what it is asked with when all is well, and how the answers are made that
 * not every operation has.
 */
class EveryAnswerE2E {

    private static Newsroom newsroom;
    private static Ways ways;

    @BeforeAll
    static void tellTheWays() {
        Platform platform = SharedPlatform.get();
        newsroom = new Newsroom(platform);
        ways = new Ways(newsroom.clients(), Operation.all(platform));
        List.of(
                        new PostAnswers(newsroom),
                        new FeedAnswers(newsroom),
                        new QuotationAnswers(newsroom),
                        new CaptureAnswers(newsroom),
                        new CommentAnswers(newsroom),
                        new ModerationAnswers(newsroom),
                        new NoticeAnswers(newsroom),
                        new PickAnswers(newsroom),
                        new PushAnswers(newsroom),
                        new WebhookAnswers(newsroom),
                        new PlatformAnswers())
                .forEach(part -> part.tell(ways));
    }

    @AfterAll
    static void putRight() {
        newsroom.close();
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsGiven() {
        return ways.tests();
    }

    @TestFactory
    Stream<DynamicTest> noOtherAnswerIsGiven() {
        return ways.testsOfTheRest();
    }
}
