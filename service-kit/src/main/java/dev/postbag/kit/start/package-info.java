/** How a service begins. */
@NullMarked
package dev.postbag.kit.start;

import org.jspecify.annotations.NullMarked;
