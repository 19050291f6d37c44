package dev.postbag.content.post;

/** What {@link Particulars} there are, in the words they are kept in. */
public enum Particular {
    KIND("kind"),
    PUBLISHED_AT("publishedAt"),
    PERMALINK("permalink"),
    AUTHORS("authors"),
    LABELS("labels");

    private final String code;

    Particular(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
