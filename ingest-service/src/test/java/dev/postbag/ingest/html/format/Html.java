package dev.postbag.ingest.html.format;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Makes up HTML for tests: well nested or not, with all that pages have. */
final class Html {

    private Html() {}

    /** Pieces of a page in any order, opened and closed as it comes. */
    static Arbitrary<String> soup() {
        return Arbitraries.oneOf(words(), tags(), Arbitraries.of(ODDITIES))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Elements inside one another, each closed where it should be. */
    static Arbitrary<String> tree() {
        return Arbitraries.lazyOf(
                Html::words,
                Html::words,
                () -> Arbitraries.of(VOID),
                () -> Arbitraries.of(CONTAINERS)
                        .flatMap(name -> tree().list()
                                .ofMaxSize(4)
                                .map(inside ->
                                        "<" + name + ">" + String.join("", inside) + "</" + name.split(" ")[0] + ">")));
    }

    static Arbitrary<String> trees() {
        return tree().list().ofMaxSize(6).map(parts -> String.join("\n", parts));
    }

    static Arbitrary<String> words() {
        return Arbitraries.of(
                        "harbour",
                        "lamp",
                        "the",
                        "£5",
                        "café",
                        "“so”",
                        "&amp;",
                        "&eacute;t&eacute;",
                        "&#8212;",
                        "&nbsp;",
                        "&lt;b&gt;",
                        "a<b",
                        "x & y",
                        "&bogus;",
                        "\n",
                        "\n\n",
                        "\t")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    private static Arbitrary<String> tags() {
        return Arbitraries.of(CONTAINERS)
                .flatMap(name -> Arbitraries.of("<" + name + ">", "</" + name.split(" ")[0] + ">"));
    }

    private static final List<String> CONTAINERS = List.of(
            "p",
            "div",
            "div class=post",
            "h1",
            "h2 class=entry-title",
            "h3",
            "ul",
            "ol start=3",
            "li",
            "blockquote",
            "blockquote cite=/x",
            "footer",
            "cite",
            "pre",
            "code",
            "em",
            "b",
            "a href=/y",
            "a href=javascript:z",
            "table",
            "tr",
            "td",
            "th",
            "caption",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "figure",
            "figcaption",
            "article",
            "article class=post",
            "section",
            "nav",
            "aside",
            "header",
            "main",
            "div class=sidebar",
            "span class=author",
            "time datetime=2025-09-25",
            "div class=entry-content",
            "div class=comments",
            "div class=entry-meta",
            "form",
            "select",
            "option",
            "button",
            "textarea",
            "iframe src=/v",
            "object",
            "video",
            "noscript",
            "script",
            "style",
            "template",
            "font size=1",
            "svg",
            "math",
            "mi",
            "title",
            "body",
            "html",
            "head",
            "u");

    private static final List<String> VOID = List.of(
            "<br>",
            "<hr>",
            "<img src=/p.jpg alt='not a word'>",
            "<input value=x>",
            "<embed src=/e>",
            "<!-- not a word -->",
            "<wbr>");

    private static final List<String> ODDITIES = List.of(
            "<br>",
            "<hr/>",
            "<img src=/p.jpg>",
            "<!-- a > b -->",
            "<!--",
            "-->",
            "<![CDATA[ cdata ]]>",
            "<?php x ?>",
            "<!doctype html>",
            "</",
            "<",
            ">",
            "<p class=\"a > b\">",
            "</p foo>",
            "<frameset>",
            "<frame>",
            "<plaintext>",
            "<xmp>",
            "</xmp>",
            "<noframes>",
            "<isindex>",
            "<image src=/i>",
            "<b><i></b></i>",
            "[gallery ids=1]",
            "<base href=https://b.example/>",
            "<meta name=date content=2025-01-02>",
            "&#0;",
            "&#xD800;",
            "\uFEFF",
            "\u202E",
            "<o:p>",
            "<a name='x'/>",
            "<col>",
            "<colgroup>",
            "<tbody>",
            "<selectedcontent>",
            "<svg><style>",
            "<math><mtext><p>");
}
