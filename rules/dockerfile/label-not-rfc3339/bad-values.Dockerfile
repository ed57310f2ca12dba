FROM alpine:3.24
# finds: label-not-rfc3339
LABEL org.opencontainers.image.created=2026-11-21
# finds: label-not-rfc3339
LABEL org.label-schema.build-date="2026-11-21 10:00:00Z"
# finds: label-not-rfc3339
LABEL org.opencontainers.image.created=2026-13-01T10:00:00Z
