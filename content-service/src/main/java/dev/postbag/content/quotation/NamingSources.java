package dev.postbag.content.quotation;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.SourceArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Names the source articles of a post's quotations; a post that quotes nobody costs no look-up. */
@ApplicationScoped
public class NamingSources implements SourceArticles {

    private final QuotationIndex index;

    public NamingSources(QuotationIndex index) {
        this.index = index;
    }

    @Override
    public SortedMap<String, String> quotedIn(Post post) {
        SortedMap<String, String> sources = new TreeMap<>();
        if (Quotation.cited(post.current().blocks()).findFirst().isPresent()) {
            index.attributed(post.id()).stream()
                    .filter(each ->
                            each.quotation().revision() == post.current().number())
                    .forEach(each -> sources.put(each.quotation().block(), each.source()));
        }
        return sources;
    }

    @Override
    public boolean tell(int limit, Consumer<Set<String>> posts) {
        return index.tell(limit, posts);
    }
}
