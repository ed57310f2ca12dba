FROM alpine:3.24
LABEL version=latest org.opencontainers.image.ref.name=1.2 org.label-schema.version=""
LABEL org.opencontainers.image.version=10.20.30
