package dev.postbag.content.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Slug;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlogTest {

    private static final String API = "https://api.example";
    private static final PostId ID = PostId.of("a key");

    @ParameterizedTest
    @CsvSource({
        "https://blog.example/{slug},https://blog.example/a-post,https://blog.example/",
        "https://x.example/blog/{slug}.html,https://x.example/blog/a-post.html,https://x.example/blog/",
        "http://127.0.0.1:3000/?post={slug}&x=1,http://127.0.0.1:3000/?post=a-post&x=1,http://127.0.0.1:3000/",
        "https://x.example/#/{slug},https://x.example/#/a-post,https://x.example/#/"
    })
    void peopleAreLedWhereTheSettingSays(String template, String post, String home) {
        Blog blog = new Blog("The Lantern", ZoneOffset.UTC, template);

        assertThat(blog.post(API, ID, new Slug("a-post"))).isEqualTo(post);
        assertThat(blog.home(API)).isEqualTo(home);
    }

    @Test
    void withoutASettingLinksLeadToTheApi() {
        Blog blog = new Blog("The Lantern", ZoneOffset.UTC, null);

        assertThat(blog.post(API, ID, new Slug("a-post"))).isEqualTo(API + "/api/v1/posts/" + ID);
        assertThat(blog.home(API)).isEqualTo(API + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://blog.example/posts",
                "https://{slug}.example/",
                "https://blog.example{slug}",
                "javascript:alert('{slug}')",
                "/{slug}",
                "blog.example/{slug}",
                "https:///{slug}",
                "https://blog example/{slug}",
                ""
            })
    void anAddressThatLeadsNowhereIsRefusedAtTheStart(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blog("The Lantern", ZoneOffset.UTC, template))
                .withMessageContaining("postbag.blog.post-address");
    }
}
