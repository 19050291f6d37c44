package dev.postbag.content;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where what is searched is kept. */
@ConfigMapping(prefix = "postbag.search")
public interface SearchSettings {

    /**
     * A directory of this replica's own. Left out: a new one among the temporary files, made again from the posts at each
     * start.
     */
    Optional<Path> path();
}
