package dev.postbag.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.InMemoryNumberedPosts;
import dev.postbag.content.post.InMemoryPosts;
import dev.postbag.content.post.NumberedPosts;
import dev.postbag.content.post.SyncingPosts;
import dev.postbag.content.search.store.LuceneIndex;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManySearchersTest {

    private static final SearchQuery QUERY = SearchQuery.of("lanterns");

    @TempDir
    Path path;

    @Test
    void whoFindsNoPlaceIsToldToComeAgainAndTheOthersAreAnswered() throws Exception {
        int places = Math.max(2, Runtime.getRuntime().availableProcessors());
        CountDownLatch inside = new CountDownLatch(places);
        CountDownLatch held = new CountDownLatch(1);
        InMemoryPosts posts = new InMemoryPosts();
        NumberedPosts numbered = new InMemoryNumberedPosts(posts);
        numbered.settle(numbered.order());
        try (LuceneIndex index = new LuceneIndex(path);
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            FollowingPosts following = new FollowingPosts(new SyncingPosts(numbered), index);
            following.follow();
            SearchingPosts searching = new SearchingPosts(slow(index, inside, held), following, posts);
            List<Future<SearchResult>> first = new ArrayList<>();
            for (int one = 0; one < places; one++) {
                first.add(crowd.submit(() -> searching.search(QUERY, null, 10)));
            }
            inside.await();

            assertThat(searching.search(QUERY, null, 10)).isEqualTo(new SearchResult.Busy());
            held.countDown();

            for (Future<SearchResult> one : first) {
                assertThat(one.get()).isInstanceOf(SearchResult.Found.class);
            }
            assertThat(searching.search(QUERY, null, 10)).isInstanceOf(SearchResult.Found.class);
        }
    }

    /** The same index, whose searches wait until they are let go. */
    private static SearchIndex slow(SearchIndex index, CountDownLatch inside, CountDownLatch held) {
        return (SearchIndex) Proxy.newProxyInstance(
                SearchIndex.class.getClassLoader(), new Class<?>[] {SearchIndex.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("search")) {
                        inside.countDown();
                        held.await();
                    }
                    return method.invoke(index, arguments);
                });
    }
}
