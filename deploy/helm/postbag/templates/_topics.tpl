{{/* How each topic is kept; those with readers' words for 30 days and up to one more. */}}
{{- define "postbag.topics" -}}
stories: &kept
  partitions: 6
  config: {retention.ms: -1, max.message.bytes: 8388608}
posts: *kept
comments: *kept
imported-comments:
  partitions: 6
  config: {retention.ms: 2592000000, segment.ms: 86400000, max.message.bytes: 8388608}
picks:
  partitions: 6
  config: &compacted
    cleanup.policy: compact,delete
    retention.ms: 2592000000
    segment.ms: 86400000
    max.compaction.lag.ms: 86400000
    max.message.bytes: 8388608
dead-letters:
  partitions: 1
  config: *compacted
{{- end }}

{{/* What each service reads and writes. content-service lists the dead letters, and sends one to its topic again. */}}
{{- define "postbag.users" -}}
ingest:
  group: ingest-service
  reads: [posts, comments]
  writes: [stories, imported-comments, dead-letters]
content:
  group: content-service
  reads: [stories, comments, picks, posts, dead-letters]
  writes: [stories, imported-comments, posts, comments, picks, dead-letters]
comment:
  group: comment-service
  reads: [posts, imported-comments, comments]
  writes: [comments, picks, dead-letters]
gateway:
  reads: [posts, comments]
{{- end }}
