package dev.postbag.e2e;

import java.util.List;

/** What feed readers and search engines ask for. */
record FeedAnswers(Newsroom newsroom) implements Answers {

    @Override
    public void tell(Ways ways) {
        List.of("followPostsByAtom", "followPostsByRss", "followPostsByJsonFeed", "mapPosts")
                .forEach(ways::of);
        List.of("followTopicByAtom", "followTopicByRss", "followTopicByJsonFeed")
                .forEach(feed -> ways.of(feed, asked -> asked.at(newsroom.topic())));
    }
}
