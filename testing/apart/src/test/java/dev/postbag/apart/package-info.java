/** Journeys that need a platform of their own: they break it, or set it up otherwise. */
package dev.postbag.apart;
