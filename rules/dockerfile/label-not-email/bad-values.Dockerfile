FROM alpine:3.24
# finds: label-not-email
LABEL maintainer="The shop team"
# finds: label-not-email
LABEL org.opencontainers.image.authors=jane@localhost
