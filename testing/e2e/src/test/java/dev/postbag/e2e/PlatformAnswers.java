package dev.postbag.e2e;

/** What the platform says of itself, and what an operator does about it. */
record PlatformAnswers() implements Answers {

    @Override
    public void tell(Ways ways) {
        ways.of("getIntegrity");
        ways.of("startIntegrityRun")
                .elsewhere(
                        503,
                        "gateway/src/test/java/dev/postbag/gateway/IntegrityIT.java",
                        "anAuditIsToBeAskedForAgainWhileAServiceIsDown");
        ways.of("listDeadLetters");
        ways.of("redeliverDeadLetter", asked -> asked.at(Spoiling.NOWHERE))
                .elsewhere(
                        202,
                        "content-service/src/test/java/dev/postbag/content/post/messaging/StoryConsumerIT.java",
                        "aMessageThatCannotBeReadGoesToTheDeadLettersAndCanBeSentAgain");
    }
}
