{{/* Pods by processor time, or by how far a consumer is behind as well. Given: root, name, values, topics. */}}
{{- define "postbag.scaling" -}}
{{- $root := .root }}
{{- $autoscaling := .root.Values.autoscaling }}
{{- if and $autoscaling.enabled $autoscaling.keda .topics }}
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
  labels: {{- include "postbag.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    name: {{ .root.Release.Name }}-{{ .name }}
  minReplicaCount: {{ .values.replicas }}
  maxReplicaCount: {{ .values.most }}
  triggers:
    - type: cpu
      metricType: Utilization
      metadata: {value: {{ $autoscaling.cpu | quote }}}
    {{- range .topics }}
    - type: kafka
      metadata:
        bootstrapServers: {{ include "postbag.kafka.servers" $root }}
        consumerGroup: {{ .group }}
        topic: {{ .topic }}
        lagThreshold: {{ $autoscaling.lag | quote }}
        tls: {{ ternary "enable" "disable" (contains "SSL" (include "postbag.kafka.protocol" $root)) }}
      {{- with include "postbag.kafka.mechanism" $root }}
        sasl: {{ eq . "PLAIN" | ternary "plaintext" (. | lower | replace "-" "_" | replace "sha_" "sha") }}
      authenticationRef: {name: {{ $root.Release.Name }}-{{ $.name }}}
      {{- end }}
    {{- end }}
{{- if include "postbag.kafka.mechanism" $root }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
  labels: {{- include "postbag.labels" . | nindent 4 }}
data:
  kafka-user: {{ include "postbag.kafka.user" . }}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
  labels: {{- include "postbag.labels" . | nindent 4 }}
spec:
  configMapTargetRef:
    - {parameter: username, name: {{ .root.Release.Name }}-{{ .name }}, key: kafka-user}
  secretTargetRef:
    - {parameter: password, name: {{ include "postbag.kafka.secret" . }}, key: password}
    {{- with include "postbag.kafka.ca" .root }}
    - {parameter: ca, name: {{ . }}, key: ca.crt}
    {{- end }}
{{- end }}
{{- else if $autoscaling.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
  labels: {{- include "postbag.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ .root.Release.Name }}-{{ .name }}
  minReplicas: {{ .values.replicas }}
  maxReplicas: {{ .values.most }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: {{ $autoscaling.cpu }}}
  # What a starting JVM needs is no load.
  behavior:
    scaleUp: {stabilizationWindowSeconds: 120}
{{- end }}
{{- end }}
