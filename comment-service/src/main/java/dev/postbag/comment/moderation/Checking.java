package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Candidate;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Contributions;
import dev.postbag.comment.thread.Legible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in a comment what a rule looks for. */
@ApplicationScoped
public class Checking {

    /** Of how many of a thread's newest comments it is asked whether they say the same. */
    private static final int COMPARED = 50;

    private static final double NEARLY = 0.7;

    /** Fewer words than these are said by many who mean just that. */
    private static final int TELLING = 5;

    private static final Pattern REACHES_SOMEBODY = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}\\."
            + "|(?<![\\p{N}+])(?:\\+|00)\\d(?:[ ./()-]{0,2}\\d){7,13}(?!\\d)"
            + "|(?<![\\p{N}+])0\\d(?:[ /()-]{0,2}\\d){7,12}(?!\\d)");

    private final Contributions contributions;
    private final RecentWordings wordings = new RecentWordings();
    private final FoldedLists lists = new FoldedLists();

    public Checking(Contributions contributions) {
        this.contributions = contributions;
    }

    boolean finds(Check check, Candidate candidate, Comment.Said said) {
        Comment comment = candidate.comment();
        return switch (check) {
            case Check.WordList list -> holds(list, said);
            case Check.Links links -> LinkCount.of(said) > links.most();
            case Check.Flood flood -> isFlood(flood, candidate, said);
            case Check.Repeats repeats -> isRepeat(repeats, comment, said);
            case Check.PersonalData data ->
                Legible.textsOf(said.current()).stream()
                        .anyMatch(text -> REACHES_SOMEBODY.matcher(text).find());
        };
    }

    private boolean holds(Check.WordList list, Comment.Said said) {
        List<Wording> phrases = lists.of(list);
        return Legible.textsOf(said.current()).stream()
                .map(Wording::of)
                .anyMatch(wording -> phrases.stream().anyMatch(wording::holds));
    }

    /** An edit is no new comment. */
    private boolean isFlood(Check.Flood flood, Candidate candidate, Comment.Said said) {
        Comment comment = candidate.comment();
        Instant since = comment.createdAt().minus(flood.within());
        return comment.revision() == 1
                && !candidate.newcomer()
                && contributions.count(comment.post(), said.contributor(), since) >= flood.most();
    }

    private boolean isRepeat(Check.Repeats repeats, Comment comment, Comment.Said said) {
        Wording wording = wordings.of(said.words().text());
        Instant since = said.current().at().minus(repeats.within());
        return contributions.newest(comment.post(), since, COMPARED).stream()
                .filter(other -> !other.comment().equals(comment.id()))
                .filter(other ->
                        wording.length() >= TELLING || other.contributor().equals(said.contributor()))
                .anyMatch(other -> wording.likeness(wordings.of(other.words().text())) >= NEARLY);
    }
}
