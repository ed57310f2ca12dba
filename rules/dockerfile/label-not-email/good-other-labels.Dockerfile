FROM alpine:3.24
LABEL vendor="The shop team"
LABEL maintainer="jane@example.com (Jane)"
