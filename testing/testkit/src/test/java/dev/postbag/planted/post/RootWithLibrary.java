package dev.postbag.planted.post;

import org.jboss.logging.Logger;

/** Planted: a feature's root that is not plain Java. */
public class RootWithLibrary {

    private static final Logger LOG = Logger.getLogger("planted");

    void say() {
        LOG.info("not plain");
    }
}
