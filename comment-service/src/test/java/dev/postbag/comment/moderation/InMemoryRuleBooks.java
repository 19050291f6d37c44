package dev.postbag.comment.moderation;

/** The rule book kept in memory, for tests. */
class InMemoryRuleBooks implements RuleBooks {

    private RuleBook book = RuleBook.DEFAULT;

    @Override
    public synchronized RuleBook current() {
        return book;
    }

    @Override
    public synchronized boolean write(RuleBook next) {
        boolean known = next.version() == book.version() + 1;
        book = known ? next : book;
        return known;
    }
}
