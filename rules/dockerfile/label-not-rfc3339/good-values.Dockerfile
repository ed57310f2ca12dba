FROM alpine:3.24
LABEL org.opencontainers.image.created=2026-11-21T10:00:00Z
LABEL org.label-schema.build-date="2026-11-21t10:00:00.123+05:30"
