package dev.postbag.content.quotation;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads source articles with what can be read of their quotations at this moment: posts may be ahead of the index. */
@ApplicationScoped
public class ReadingSources {

    private final QuotationIndex index;
    private final Posts posts;

    public ReadingSources(QuotationIndex index, Posts posts) {
        this.index = index;
        this.posts = posts;
    }

    /** In the order of their ids; without those of which no quotation can be read any more. */
    public List<SourceArticle> read(Collection<String> sources) {
        List<AttributedQuotation> quotations = sources.isEmpty() ? List.of() : index.quoting(sources);
        Map<PostId, Post> quoting = posts.find(quotations.stream()
                .map(each -> each.quotation().post())
                .distinct()
                .toList());
        return quotations.stream()
                .filter(each -> stands(each.quotation(), quoting))
                .map(each -> {
                    Post post =
                            Objects.requireNonNull(quoting.get(each.quotation().post()));
                    return new QuotingPost(each, post.slug(), post.current().title());
                })
                .collect(Collectors.groupingBy(each -> each.quotation().source(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(source -> SourceArticle.of(source.getKey(), source.getValue()))
                .toList();
    }

    private static boolean stands(Quotation quotation, Map<PostId, Post> posts) {
        Post post = posts.get(quotation.post());
        return post != null
                && post.status() == PostStatus.PUBLISHED
                && Quotation.cited(post.current().blocks())
                        .anyMatch(block -> block.id().equals(quotation.block())
                                && block.citation().equals(quotation.citation()));
    }
}
