package dev.postbag.comment.push;

/** A browser on a device, as it lets itself be written to. */
public record Device(Endpoint endpoint, DeviceKey key, DeviceSecret secret) {}
