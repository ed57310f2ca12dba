FROM alpine:3.24
# finds: label-not-semver
LABEL org.opencontainers.image.version=1.2
# finds: label-not-semver
LABEL org.label-schema.version=v1.2.3
# finds: label-not-semver
LABEL org.opencontainers.image.version=1.02.3
