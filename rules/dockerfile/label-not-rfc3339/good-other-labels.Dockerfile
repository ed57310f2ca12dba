FROM alpine:3.24
LABEL org.opencontainers.image.version=2026-11-21 created=yesterday org.label-schema.build-date=""
LABEL org.opencontainers.image.created=2026-11-21T23:59:60Z
