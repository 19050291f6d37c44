package dev.postbag.comment.push.api;

/** Examples for the API's document. */
final class PushExamples {

    static final String KEY = """
            {"publicKey": "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"}""";

    static final String DEVICE = """
            {"endpoint": "https://fcm.googleapis.com/fcm/send/made-up-device",
             "keys": {"p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                      "auth": "BTBZMqHH6r4Tts7J_aSIgg"}}""";

    static final String TOPIC_DEVICE = """
            {"endpoint": "https://fcm.googleapis.com/fcm/send/made-up-device",
             "keys": {"p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                      "auth": "BTBZMqHH6r4Tts7J_aSIgg"},
             "topic": "canal"}""";

    static final String THREAD_DEVICE = """
            {"endpoint": "https://fcm.googleapis.com/fcm/send/made-up-device",
             "keys": {"p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                      "auth": "BTBZMqHH6r4Tts7J_aSIgg"},
             "comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa"}""";

    static final String SUBSCRIBED = """
            {"id": "s6vd2n7pqx3mwy5zt6rb2hjcfa",
             "receipt": "pV3m0Hc6wq0y2Jb1uT9dQm4Yx5o8Zr7Lk2Nf6Sg1AaE",
             "endsAt": "2026-04-18T00:00:00Z"}""";

    private PushExamples() {}
}
