package dev.postbag.comment.notice;

import java.time.LocalDate;

/** The days besides weekends on which no work is done. */
public interface Holidays {

    boolean include(LocalDate day);
}
