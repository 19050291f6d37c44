package dev.postbag.kit.identity;

/** What a token's bearer may do, as named in the JWT's {@code groups} claim. */
public final class Roles {

    public static final String READER = "reader";
    public static final String EDITOR = "editor";
    public static final String MODERATOR = "moderator";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
