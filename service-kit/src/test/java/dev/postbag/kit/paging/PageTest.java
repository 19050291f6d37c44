package dev.postbag.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void oneItemMoreThanTheLimitTellsThatTheListGoesOn() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, PageTest::cursorOf);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.nextCursor()).isEqualTo(cursorOf("b").encoded());
    }

    @Test
    void asManyItemsAsTheLimitAreTheEnd() {
        Page<String> page = Page.of(List.of("a", "b"), 2, PageTest::cursorOf);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void anEmptyListIsOnePage() {
        assertThat(Page.of(List.<String>of(), 2, PageTest::cursorOf)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void aViewOfAPageGoesOnWhereThePageDoes() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, PageTest::cursorOf);
        assertThat(page.map(String::length)).isEqualTo(new Page<>(List.of(1, 1), page.nextCursor()));
    }

    @Test
    void theAnswerLinksToTheNextPageAndKeepsWhatElseWasAsked() {
        Page<String> page = new Page<>(List.of("a"), "next-word");
        try (Response answer =
                page.answer(request("http://host:8080/api/v1/posts?limit=1&q=a%26b%7Bc%7D+d&cursor=old"))) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getEntity()).isEqualTo(page);
            assertThat(answer.getHeaderString("Link"))
                    .isEqualTo("</api/v1/posts?limit=1&q=a%26b%7Bc%7D+d&cursor=next-word>; rel=\"next\"");
        }
    }

    @Test
    void theLastPageLinksNowhere() {
        try (Response answer = new Page<>(List.of("a"), null).answer(request("http://host/api/v1/posts"))) {
            assertThat(answer.getHeaders()).doesNotContainKey("Link");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "20", "100"})
    void aLimitWithinBoundsIsTaken(String limit) {
        assertThat(asking(limit, null).limit()).isEqualTo(Integer.parseInt(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "", "many", "1.5", "99999999999"})
    void aLimitOutOfBoundsIsRefused(String limit) {
        assertThatThrownBy(() -> asking(limit, null).limit())
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(400);
                    assertThat(refusal.problem().errors().getFirst().pointer()).isEqualTo("limit");
                });
    }

    @Test
    void aRequestWithoutACursorBeginsAtTheStart() {
        assertThat(new PageRequest().limit()).isEqualTo(20);
        assertThat(asking("20", null).cursor("posts", 1)).isEmpty();
        assertThat(asking("20", cursorOf("a").encoded()).cursor("posts", 1)).contains(cursorOf("a"));
        assertThatThrownBy(() -> asking("20", "").cursor("posts", 1)).isInstanceOf(ProblemException.class);
    }

    private static Cursor cursorOf(String item) {
        return Cursor.of("posts", item);
    }

    private static PageRequest asking(String limit, String cursor) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }

    private static UriInfo request(String address) {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getRequestUriBuilder");
                    return UriBuilder.fromUri(address);
                });
    }
}
