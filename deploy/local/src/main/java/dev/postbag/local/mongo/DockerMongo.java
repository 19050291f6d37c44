package dev.postbag.local.mongo;

import java.util.function.Consumer;

/** The official MongoDB image, when a Docker engine on this machine answers. */
record DockerMongo(DockerEngine engine) implements MongoSource {

    @Override
    public MongoKind kind() {
        return MongoKind.DOCKER;
    }

    @Override
    public Offer offer(Consumer<String> progress) {
        return engine.absence()
                .<Offer>map(why -> new Offer.Missing(why, "Start Docker, or choose another MongoDB."))
                .orElse(new Offer.Ready(DockerServer::start));
    }
}
