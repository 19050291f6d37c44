package dev.postbag.comment.moderation.api;

/** Requests and answers shown in the API's document. */
final class ModerationExamples {

    static final String DECISIONS = """
            {"decisions": [{"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "revision": 1, "verdict": "reject",\
             "reason": "abuse", "text": "Argue with what was said."}]}""";

    static final String DECISION = """
            {"id": "k4vd2n7pqx3mwy5zt6rb2hjcfa", "revision": 1, "verdict": "reject", "reason": "abuse",\
             "text": "Argue with what was said.", "moderator": "ann", "at": "2026-01-17T09:40:00.123Z",\
             "onReport": true, "onAppeal": false}""";

    static final String RESULTS = """
            {"results": [{"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "outcome": "decided", "decision": \
            """ + DECISION + """
            }, {"comment": "q5wd2n7pqx3mwy5zt6rb2hjcfb", "outcome": "refused", "code": "stale-revision",\
             "detail": "It says something else by now. Read it again."}]}""";

    static final String LOG = """
            {"items": [{"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "post": "p7f3", "decision": \
            """ + DECISION + "}]}";

    private static final String ITEM = """
            {"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "post": "p7f3", "kinds": ["pending"],\
             "since": "2026-01-17T09:30:00.123Z", "status": "pending", "revision": 1,\
             "body": "See https://example.org/offer", "name": "Quiet Kingfisher",\
             "createdAt": "2026-01-17T09:30:00.123Z", "decisions": [{"id": "links-1", "revision": 1,\
             "verdict": "hold", "reason": "needs-a-look", "text": "", "rule": "links",\
             "at": "2026-01-17T09:30:00.123Z", "onReport": false, "onAppeal": false}],\
             "reports": {}, "reportTexts": []}""";

    static final String QUEUE = "{\"items\": [" + ITEM + "]}";

    static final String CLAIM = """
            {"kind": "pending", "limit": 10}""";

    static final String RULES = """
            {"rules": [{"name": "banned-words", "verdict": "reject", "reason": "abuse", "check": "words",\
             "words": ["nincompoop"]}, {"name": "many-links", "verdict": "hold", "reason": "spam",\
             "check": "links", "most": 3}, {"name": "flood", "verdict": "hold", "reason": "flood",\
             "check": "flood", "most": 10, "withinSeconds": 60}]}""";

    static final String MODE = """
            {"mode": "before-first"}""";

    static final String RAID_REQUEST = """
            {"minutes": 60, "reason": "Many come here from elsewhere. We read everything tonight."}""";

    static final String RAID = """
            {"until": "2026-01-17T10:40:00.123Z",\
             "reason": "Many come here from elsewhere. We read everything tonight."}""";

    static final String REPORT = """
            {"reason": "abuse", "text": "It calls the keeper names."}""";

    static final String REPORTED = """
            {"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa",\
             "contributor": "Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d"}""";

    static final String APPEAL = """
            {"text": "I meant the lamp, not the keeper."}""";

    static final String STATEMENT = """
            {"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "revision": 1, "verdict": "reject", "reason": "abuse",\
             "reasonText": "It attacks a person instead of what they say.", "text": "Argue with what was said.",\
             "decidedBy": "moderator", "at": "2026-01-17T09:40:00.123Z", "onAppeal": false,\
             "appealTo": "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa/appeal"}""";

    static final String TRANSPARENCY = """
            {"month": "2026-01", "reported": "17", "decided": "42", "byReason": {"within-the-rules": 20,\
             "spam": 12, "rest": 10}, "byDecider": {"banned-words": 8, "moderators": 34}, "held": "12",\
             "appealed": "<5", "medianSecondsToDecision": 5400}""";

    private ModerationExamples() {}
}
