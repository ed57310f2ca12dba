# The wget of Alpine belongs to busybox.
FROM alpine:3.23
RUN apk add --no-cache curl && curl -fsSLO https://example.org/a && wget -q https://example.org/b
