package dev.postbag.content.post;

/** A post as a list shows it. */
public record PostSummary(
        PostId id,
        long version,
        Slug slug,
        String title,
        PublishedOn publishedOn,
        int dayPosition,
        int revision,
        String excerpt,
        Particulars particulars) {

    public static PostSummary of(Post post) {
        Revision current = post.current();
        return new PostSummary(
                post.id(),
                post.version(),
                post.slug(),
                current.title(),
                current.publishedOn(),
                post.dayPosition(),
                current.number(),
                Words.excerpt(current.blocks()),
                post.particulars());
    }

    public PostPlace place() {
        return new PostPlace(publishedOn, dayPosition, id);
    }
}
