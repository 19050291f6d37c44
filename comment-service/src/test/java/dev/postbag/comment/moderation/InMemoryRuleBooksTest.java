package dev.postbag.comment.moderation;

class InMemoryRuleBooksTest extends RuleBooksContract {

    private final InMemoryRuleBooks books = new InMemoryRuleBooks();

    @Override
    protected RuleBooks books() {
        return books;
    }
}
