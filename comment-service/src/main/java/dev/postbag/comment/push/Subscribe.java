package dev.postbag.comment.push;

/** Have a device be told of something. */
public record Subscribe(Device device, Interest interest) {}
