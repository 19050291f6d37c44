package dev.postbag.content.quotation;

import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All quotations that can be read, and the source article of each. It can be made again from the posts. */
public interface QuotationIndex extends Progress {

    /** Puts these in the place of what was kept of the post. Those that are new have no source article yet. */
    void keep(PostId post, List<Quotation> quotations);

    /** What is kept of the posts, with or without a source article. */
    List<Quotation> of(Collection<PostId> posts);

    /** Those that have a name in common with one of these, or may have many words in common, in one outlet; these too. */
    Set<Quotation> near(Collection<Quotation> some);

    /** Keeps the source article of each that is still kept as it is. */
    void attribute(List<AttributedQuotation> quotations);

    /** The source articles of the post's quotations. */
    List<AttributedQuotation> attributed(PostId post);

    /** Up to {@code limit} ids of source articles behind {@code after}, in order; of one outlet, folded, or of all. */
    List<String> sources(@Nullable String outlet, @Nullable String after, int limit);

    List<AttributedQuotation> quoting(Collection<String> sources);

    /** The source article that goes or went by this id. */
    Optional<String> source(String name);

    /**
     * Tells of posts whose quotations, or their source articles, changed since it was told of them: what fails is told
     * again.
     *
     * @param limit how many quotations to look at, at most
     * @return whether there may be more
     */
    boolean tell(int limit, Consumer<Set<String>> posts);
}
