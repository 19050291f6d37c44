package dev.postbag.gateway.openapi;

import java.util.Map;

/** What one service says of its API: an OpenAPI document as a tree of maps, lists and values. */
public record ServiceDocument(String service, Map<String, Object> tree) {}
