package dev.postbag.gateway.deeplink;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An app for Android.
 *
 * @param name its package
 * @param fingerprint SHA-256 of the certificate it is signed with: 32 pairs of hexadecimal digits with colons between
 */
public record AndroidApp(String name, String fingerprint) {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)+)=([0-9A-F]{2}(?::[0-9A-F]{2}){31})");

    /** @throws IllegalArgumentException when it is not written as package=fingerprint */
    public static AndroidApp read(String text) {
        Matcher app = WRITTEN.matcher(text.strip());
        if (!app.matches()) {
            throw new IllegalArgumentException(
                    "postbag.gateway.android-apps is a list of package=fingerprint, with a fingerprint like 14:6D:E9:…"
                            + " of 32 pairs, not \"" + text + "\"");
        }
        return new AndroidApp(app.group(1), app.group(2));
    }
}
