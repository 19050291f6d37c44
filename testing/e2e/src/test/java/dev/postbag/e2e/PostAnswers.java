package dev.postbag.e2e;

import java.util.Map;

/** Posts, their revisions, where they are, and the copies of them. */
record PostAnswers(Newsroom newsroom) implements Answers {

    /** What another store gave a client that kept a copy of it. */
    private static final String SINCE_ANOTHER =
            "Fr_r4Vsic3luYyIsIjBmM2E2MWMyZDk0YjdlODVhMWMwYjJkNCIsIjEiLCJtMnZkMm43cHF4M213eTV6dDZyYjJoamNmYSJd";

    private static final String CONTENT = "content-service/src/test/java/dev/postbag/content/post/api/";
    private static final String SEARCH =
            "content-service/src/test/java/dev/postbag/content/search/api/SearchResourceIT.java";
    private static final String GATEWAY = "gateway/src/test/java/dev/postbag/gateway/";

    @Override
    public void tell(Ways ways) {
        ways.of("listPosts");
        ways.of("listTopics");
        ways.of("getTopic", asked -> asked.at(newsroom.topic()));
        ways.of("getPost", asked -> asked.at(newsroom.post()))
                .when(308, asked -> asked.at(newsroom.twins().moved()))
                .when(410, asked -> asked.at(newsroom.taken().id()));
        ways.of("listRevisions", asked -> asked.at(newsroom.post()))
                .when(308, asked -> asked.at(newsroom.twins().moved()))
                .when(410, asked -> asked.at(newsroom.taken().id()));
        ways.of("getRevision", asked -> asked.at(newsroom.post(), "1"))
                .when(308, asked -> asked.at(newsroom.twins().moved(), "1"))
                .when(410, asked -> asked.at(newsroom.taken().id(), "1"));
        ways.of("diffRevisions", asked -> asked.at(newsroom.post(), "1").query("against=1"))
                .when(308, asked -> asked.at(newsroom.twins().moved(), "1"))
                .when(410, asked -> asked.at(newsroom.taken().id(), "1"));
        ways.of("findAddress", asked -> asked.query("url=" + newsroom.imported().address()))
                .when(404, asked -> asked.query("url=https://lantern.example/nowhere"))
                .when(410, asked -> asked.query("url=" + newsroom.taken().address()));
        ways.of("withdrawPost", asked -> asked.at(newsroom.post()).json(Map.of("reason", "It names somebody.")))
                .when(200, asked -> asked.at(newsroom.freshPost()));
        ways.of("getHome").elsewhere(503, GATEWAY + "HomeIT.java", "withoutAnyPartItCannotBeHad");
        ways.of("syncPosts")
                .when(410, asked -> asked.query("since=" + SINCE_ANOTHER))
                .elsewhere(503, CONTENT + "SyncResourceIT.java", "untilTheOrderIsThereNobodyIsToldAnything");
        ways.of("searchPosts", asked -> asked.query("q=lantern"))
                .elsewhere(503, SEARCH, "untilTheIndexIsMadeNobodyIsToldThatNothingIsFound");
        ways.of("listen").elsewhere(503, GATEWAY + "TrustedProxyIT.java", "fromOnePlaceNotEverybodysSeatsCanBeTaken");
    }
}
