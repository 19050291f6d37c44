{{/* Which Kafka: the one that Strimzi makes, or one that is there already. Given: the chart's own scope. */}}
{{- define "postbag.kafka.servers" -}}
{{- if .Values.kafka.strimzi.enabled -}}
{{ .Release.Name }}-kafka-bootstrap:9093
{{- else -}}
{{ required "kafka.existing.bootstrapServers is needed" .Values.kafka.existing.bootstrapServers }}
{{- end }}
{{- end }}

{{- define "postbag.kafka.protocol" -}}
{{ ternary "SASL_SSL" .Values.kafka.existing.securityProtocol .Values.kafka.strimzi.enabled }}
{{- end }}

{{/* How a user shows who it is; empty where nobody has to. */}}
{{- define "postbag.kafka.mechanism" -}}
{{- if .Values.kafka.strimzi.enabled -}}
SCRAM-SHA-512
{{- else if hasPrefix "SASL" .Values.kafka.existing.securityProtocol -}}
{{ .Values.kafka.existing.saslMechanism }}
{{- end }}
{{- end }}

{{/* The Secret with the authority's certificate; empty where the JVM's own will do. */}}
{{- define "postbag.kafka.ca" -}}
{{ ternary (print .Release.Name "-cluster-ca-cert") .Values.kafka.existing.caSecret .Values.kafka.strimzi.enabled }}
{{- end }}

{{/* A service's user, and the Secret that holds its password. Given: root, name. */}}
{{- define "postbag.kafka.user" -}}
{{- if .root.Values.kafka.strimzi.enabled -}}
{{ .root.Release.Name }}-{{ .name }}
{{- else -}}
{{ required "kafka.existing.users need a name each" (index .root.Values.kafka.existing.users .name).name }}
{{- end }}
{{- end }}

{{- define "postbag.kafka.secret" -}}
{{- if .root.Values.kafka.strimzi.enabled -}}
{{ .root.Release.Name }}-{{ .name }}
{{- else -}}
{{ required "kafka.existing.users need a secret each" (index .root.Values.kafka.existing.users .name).secret }}
{{- end }}
{{- end }}
