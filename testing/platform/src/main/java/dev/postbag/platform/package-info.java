/** The platform as a user runs it, for the journeys over it. */
@NullMarked
package dev.postbag.platform;

import org.jspecify.annotations.NullMarked;
