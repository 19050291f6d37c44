package dev.postbag.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** The one place chance comes from. */
@ApplicationScoped
public class Randomness {

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
