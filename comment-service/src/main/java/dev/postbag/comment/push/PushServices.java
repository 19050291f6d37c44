package dev.postbag.comment.push;

/** The push services as the domain sees them. */
public interface PushServices {

    /**
     * Hands a message over, encrypted for the device; it takes a limited time, whatever the other side does.
     *
     * @param topic a message of the same that was not fetched yet is replaced
     */
    Delivery deliver(Device device, PushMessage message, String topic);
}
