{{/* What a service is found by. Given: root, name. */}}
{{- define "postbag.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}-{{ .name }}
app.kubernetes.io/part-of: {{ .root.Release.Name }}
{{- end }}

{{- define "postbag.labels" -}}
{{ include "postbag.selector" . }}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
{{- end }}

{{/* Labels of what belongs to no one service. */}}
{{- define "postbag.common" -}}
app.kubernetes.io/part-of: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- end }}

{{- define "postbag.image" -}}
{{- with .root.Values.image -}}
{{ if .registry }}{{ .registry }}/{{ end }}postbag/{{ $.image }}:{{ .tag | default $.root.Chart.AppVersion }}
{{- end }}
{{- end }}

{{/* Restricted, spread over zones and nodes, with time to end what was begun. Given: root, name. */}}
{{- define "postbag.pod" -}}
serviceAccountName: {{ .root.Release.Name }}-{{ .name }}
automountServiceAccountToken: false
# Else a Service's address would stand in variables that are settings of Postbag and Kafka.
enableServiceLinks: false
terminationGracePeriodSeconds: 90
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: {type: RuntimeDefault}
affinity:
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels: {{- include "postbag.selector" . | nindent 14 }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "postbag.selector" . | nindent 8 }}
{{- end }}

{{/* Where it listens, what its probes ask, what it may do. Given: values. */}}
{{- define "postbag.container" -}}
ports:
  - name: http
    containerPort: 8080
startupProbe:
  httpGet: {path: /q/health/started, port: http}
  periodSeconds: 5
  failureThreshold: 36
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
resources: {{- toYaml .values.resources | nindent 2 }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  privileged: false
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end }}

{{/* What every service is told: tokens, Kafka, how it stops. Given: root, name, values. */}}
{{- define "postbag.environment" -}}
- name: JAVA_TOOL_OPTIONS
  value: -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError
# Long enough for all to hear that it stops, and for connections that lie idle to be given up.
- name: QUARKUS_SHUTDOWN_DELAY
  value: 15s
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: 60s
- name: POSTBAG_JWT_KEYS
  value: file:///etc/postbag/tokens/jwks.json
- name: POSTBAG_JWT_ISSUER
  value: {{ .root.Values.tokens.issuer }}
- name: POSTBAG_JWT_AUDIENCE
  value: {{ .root.Values.tokens.audience }}
{{ include "postbag.kafka.environment" . }}
{{- range $name, $value := merge (dict) .values.environment .root.Values.environment }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "postbag.kafka.environment" -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ include "postbag.kafka.servers" .root }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ include "postbag.kafka.protocol" .root }}
{{- if include "postbag.kafka.ca" .root }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/postbag/kafka/ca.crt
{{- end }}
{{- with include "postbag.kafka.mechanism" .root }}
- name: KAFKA_SASL_MECHANISM
  value: {{ . }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef: {name: {{ include "postbag.kafka.secret" $ }}, key: sasl.jaas.config}
{{- end }}
- name: POSTBAG_TOPICS_CREATE
  value: {{ and (not .root.Values.kafka.strimzi.enabled) .root.Values.kafka.existing.createTopics | quote }}
{{- end }}

{{/* How a service reaches MongoDB. Given: root, name. */}}
{{- define "postbag.mongodb.environment" -}}
- name: MONGODB_URI
  valueFrom:
    secretKeyRef:
{{- if .root.Values.mongodb.community.enabled }}
      name: {{ .root.Release.Name }}-mongodb-{{ .name }}
{{- else }}
      name: {{ required "mongodb.existing.secrets are needed" (index .root.Values.mongodb.existing.secrets .name) }}
{{- end }}
      key: connectionString.standard
{{- if include "postbag.mongodb.ca" .root }}
- name: QUARKUS_MONGODB_TLS_CONFIGURATION_NAME
  value: mongodb
- name: QUARKUS_TLS_MONGODB_TRUST_STORE_PEM_CERTS
  value: /etc/postbag/mongodb/ca.crt
{{- end }}
{{- end }}

{{/* The Secrets that hold the authorities' certificates; empty where there is none. */}}
{{- define "postbag.mongodb.ca" -}}
{{- if .Values.mongodb.community.enabled }}{{ .Values.mongodb.community.tlsSecret }}{{ else }}{{ .Values.mongodb.existing.caSecret }}{{ end }}
{{- end }}

{{/* Given: root, and whether it keeps something in MongoDB. */}}
{{- define "postbag.mounts" -}}
- {name: temporary, mountPath: /tmp}
- {name: tokens, mountPath: /etc/postbag/tokens, readOnly: true}
{{- if include "postbag.kafka.ca" .root }}
- {name: kafka, mountPath: /etc/postbag/kafka, readOnly: true}
{{- end }}
{{- if and .mongodb (include "postbag.mongodb.ca" .root) }}
- {name: mongodb, mountPath: /etc/postbag/mongodb, readOnly: true}
{{- end }}
{{- end }}

{{- define "postbag.volumes" -}}
- name: temporary
  emptyDir: {sizeLimit: {{ .values.temporary }}}
- name: tokens
  secret: {secretName: {{ .root.Values.tokens.secret }}}
{{- with include "postbag.kafka.ca" .root }}
- name: kafka
  secret:
    secretName: {{ . }}
    items: [{key: ca.crt, path: ca.crt}]
{{- end }}
{{- if .mongodb }}
{{- with include "postbag.mongodb.ca" .root }}
- name: mongodb
  secret:
    secretName: {{ . }}
    items: [{key: ca.crt, path: ca.crt}]
{{- end }}
{{- end }}
{{- end }}
