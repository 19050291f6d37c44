package dev.postbag.kit.condition;

import dev.postbag.kit.problem.ProblemException;
import dev.postbag.kit.problem.StatusProblems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a thing its changer has seen: a request's If-Match, where the ETag is the thing's version. What
 * follows the version behind a hyphen tells what is counted of it, and stands in no change's way.
 */
public final class IfMatch {

    private static final Pattern ONE_TAG = Pattern.compile("\\s*(W/)?\"([!#-~]*)\"\\s*");
    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})(-[!#-~]*)?");

    private IfMatch() {}

    /** Ends the request with 428 where there is none, 400 where it is not one ETag, 412 where no version has that one. */
    public static long version(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(StatusProblems.of(428, "Send the ETag of what is to be changed."));
        }
        Matcher tag = ONE_TAG.matcher(header);
        if (!tag.matches()) {
            throw ProblemException.badParameter("If-Match", "must be the one ETag of what is to be changed");
        }
        Matcher version = VERSION.matcher(tag.group(2));
        // A weak tag never matches (RFC 9110, 13.1.1).
        if (tag.group(1) != null || !version.matches()) {
            throw stale();
        }
        return Long.parseLong(version.group(1));
    }

    /** It is another version by now. */
    public static ProblemException stale() {
        return new ProblemException(StatusProblems.of(412, "It was changed since. Get it again, and change that."));
    }
}
