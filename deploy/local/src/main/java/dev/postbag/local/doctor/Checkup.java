package dev.postbag.local.doctor;

import java.util.List;

/** Looks at one side of a running Postbag; what it cannot look at is a finding too. */
@FunctionalInterface
public interface Checkup {

    List<Finding> look() throws InterruptedException;
}
