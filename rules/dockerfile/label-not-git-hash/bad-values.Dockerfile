FROM alpine:3.24
# finds: label-not-git-hash
LABEL org.opencontainers.image.revision=main
# finds: label-not-git-hash
LABEL org.label-schema.vcs-ref=v1.2.3
# finds: label-not-git-hash
LABEL org.opencontainers.image.revision=abc123
