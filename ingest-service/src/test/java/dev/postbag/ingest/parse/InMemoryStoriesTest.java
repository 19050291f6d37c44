package dev.postbag.ingest.parse;

class InMemoryStoriesTest extends StoriesContract {

    private final InMemoryStories stories = new InMemoryStories();

    @Override
    protected Stories stories() {
        return stories;
    }

    @Override
    protected long announced(StoryId story) {
        return stories.announced.stream()
                .filter(told -> told.id().equals(story))
                .count();
    }
}
