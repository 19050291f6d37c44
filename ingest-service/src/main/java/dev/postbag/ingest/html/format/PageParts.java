package dev.postbag.ingest.html.format;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Knows the parts of a page that are not the story, by their tags and by the names that blogging systems give them. */
final class PageParts {

    static final String SCRIPT = "script";
    static final String REST = "page";

    private static final Map<String, String> BY_TAG = Map.of(
            "script",
            SCRIPT,
            "noscript",
            SCRIPT,
            "style",
            "style",
            "template",
            "template",
            "head",
            "page head",
            "header",
            "page head",
            "footer",
            "page foot",
            "nav",
            "navigation",
            "aside",
            "sidebar");

    private static final Set<String> NAVIGATION = Set.of(
            "navigation",
            "nav",
            "navbar",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "pagination",
            "pager",
            "blog-pager",
            "nav-links",
            "nav-menu",
            "main-navigation",
            "post-navigation",
            "skip-link",
            "archive-nav");
    private static final Set<String> SHARING = Set.of(
            "sharedaddy",
            "sd-sharing",
            "share",
            "sharing",
            "share-buttons",
            "post-share-buttons",
            "social-share",
            "addtoany_share_save_container",
            "addtoany_content",
            "post-share",
            "social-links");
    private static final Set<String> COMMENTS = Set.of(
            "comments",
            "comments-area",
            "comment-list",
            "commentlist",
            "respond",
            "comment-respond",
            "comment-form",
            "disqus_thread",
            "comments-link",
            "comment-link",
            "comments-section",
            "post-comment-link");
    private static final Set<String> RELATED =
            Set.of("related", "related-posts", "jp-relatedposts", "yarpp-related", "read-next", "more-posts");
    private static final Set<String> SIDEBAR = Set.of(
            "complementary",
            "sidebar",
            "sidebar-primary",
            "secondary",
            "widget",
            "widget-area",
            "column-left-outer",
            "column-right-outer",
            "sidebar-wrapper");
    private static final Set<String> HEAD =
            Set.of("banner", "header", "site-header", "masthead", "header-wrapper", "page-header", "top-bar");
    private static final Set<String> FOOT =
            Set.of("contentinfo", "footer", "site-footer", "colophon", "footer-wrapper", "attribution");
    private static final Set<String> DETAILS = Set.of(
            "post-footer",
            "entry-footer",
            "entry-meta",
            "post-meta",
            "postmeta",
            "postmetadata",
            "post-info",
            "entry-utility",
            "article-meta",
            "byline-dateline");

    private PageParts() {}

    /** What stands around stories, by its name. */
    static Optional<String> aroundStories(Element element) {
        if (element.normalName().equals("html") || element.normalName().equals("body")) {
            return Optional.empty();
        }
        Optional<String> tagged = Optional.ofNullable(BY_TAG.get(element.normalName()));
        return tagged.or(() -> amongStories(element))
                .or(() -> named(element, SIDEBAR, "sidebar"))
                .or(() -> named(element, HEAD, "page head"))
                .or(() -> named(element, FOOT, "page foot"));
    }

    /** What stands inside the element that holds a story and is none of it. */
    static Optional<String> inStory(Element element) {
        return amongStories(element).or(() -> named(element, DETAILS, "post details"));
    }

    private static Optional<String> amongStories(Element element) {
        if (element.normalName().equals("nav")) {
            return Optional.of("navigation");
        }
        return named(element, NAVIGATION, "navigation")
                .or(() -> named(element, COMMENTS, "comments"))
                .or(() -> named(element, SHARING, "sharing"))
                .or(() -> named(element, RELATED, "related"));
    }

    private static Optional<String> named(Element element, Set<String> words, String name) {
        return Elements.isCalled(words, element) ? Optional.of(name) : Optional.empty();
    }
}
