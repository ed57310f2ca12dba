FROM alpine:3.24
LABEL vendor="The shop team" org.opencontainers.image.authors=""
LABEL maintainer="jane@example.com (Jane)"
