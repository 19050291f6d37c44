{{/* Whom each service asks: names, and Kafka. Given: the chart's own scope. */}}
{{- define "postbag.egress.common" -}}
- ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
  to:
    - namespaceSelector:
        matchLabels: {kubernetes.io/metadata.name: kube-system}
{{- if .Values.kafka.strimzi.enabled }}
- ports: [{port: 9093}]
  to:
    - podSelector:
        matchLabels: {strimzi.io/cluster: {{ .Release.Name }}, strimzi.io/kind: Kafka}
{{- else }}
- ports:
    {{- range .Values.kafka.existing.ports }}
    - {port: {{ . }}}
    {{- end }}
{{- end }}
{{- end }}

{{- define "postbag.egress.mongodb" -}}
{{- if .Values.mongodb.community.enabled -}}
- ports: [{port: 27017}]
  to:
    - podSelector:
        matchLabels: {app: {{ .Release.Name }}-mongodb-svc}
{{- else -}}
- ports:
    {{- range .Values.mongodb.existing.ports }}
    - {port: {{ . }}}
    {{- end }}
{{- end }}
{{- end }}

{{/* Everything outside, nothing of the cluster's own. */}}
{{- define "postbag.internet" -}}
- ipBlock:
    cidr: 0.0.0.0/0
    except: [10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.168.0.0/16]
- ipBlock:
    cidr: ::/0
    except: [fc00::/7, fe80::/10]
{{- end }}

{{- define "postbag.ingress.monitoring" -}}
- ports: [{port: http}]
  from:
    - namespaceSelector:
        matchLabels: {kubernetes.io/metadata.name: {{ .Values.monitoring.namespace }}}
{{- end }}
