package dev.postbag.content.quotation;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.PostId;
import java.util.List;

/** Builds quotations for tests; what is not said has a default. */
final class QuotationBuilder {

    private final String post;
    private String outlet;
    private String title;
    private String url;
    private String published;
    private String publishedOn = "2025-08-20";
    private String words = "";
    private List<Integer> hashes = List.of();

    private QuotationBuilder(String post) {
        this.post = post;
    }

    static QuotationBuilder quotedIn(String post) {
        return new QuotationBuilder(post);
    }

    QuotationBuilder outlet(String name) {
        outlet = name;
        return this;
    }

    QuotationBuilder titled(String name) {
        title = name;
        return this;
    }

    QuotationBuilder at(String address) {
        url = address;
        return this;
    }

    QuotationBuilder of(String date) {
        published = date;
        return this;
    }

    QuotationBuilder inAPostOf(String date) {
        publishedOn = date;
        return this;
    }

    QuotationBuilder saying(String text, Integer... least) {
        words = text;
        hashes = List.of(least);
        return this;
    }

    Quotation build() {
        return new Quotation(
                PostId.of(post),
                "q1",
                1,
                publishedOn,
                new Block.Citation(null, outlet, title, url, published, null),
                CitedTitle.outlet(outlet).orElse(null),
                CitedAddress.read(url).orElse(null),
                CitedTitle.read(outlet, title).orElse(null),
                PostId.of(words.isEmpty() ? post : words).value(),
                hashes);
    }
}
