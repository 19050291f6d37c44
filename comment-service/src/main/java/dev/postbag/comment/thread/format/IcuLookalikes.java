package dev.postbag.comment.thread.format;

import com.ibm.icu.text.SpoofChecker;
import dev.postbag.comment.thread.Lookalikes;
import jakarta.enterprise.context.ApplicationScoped;

/** Lookalikes as Unicode has them (UTS 39, confusables). */
@ApplicationScoped
public class IcuLookalikes implements Lookalikes {

    private static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    @Override
    public String skeletonOf(String text) {
        return CHECKER.getSkeleton(text);
    }
}
