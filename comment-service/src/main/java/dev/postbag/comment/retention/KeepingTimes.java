package dev.postbag.comment.retention;

import java.time.Duration;

/**
 * How long what was written is kept.
 *
 * @param withdrawn what is left of a comment in other places after it was taken back, and of a contributor without any
 * @param rejected the words of a rejected comment, after it was decided on last
 * @param reports what reports say besides their reasons, after they were made
 * @param notices what legal notices say, after they were concluded
 * @param orphans imported comments whose post never came
 */
public record KeepingTimes(
        Duration withdrawn, Duration rejected, Duration reports, Duration notices, Duration orphans) {}
