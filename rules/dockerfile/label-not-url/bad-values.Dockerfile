FROM alpine:3.24
# finds: label-not-url
LABEL org.opencontainers.image.source=example.com/shop
# finds: label-not-url
LABEL org.opencontainers.image.url="see the wiki"
# finds: label-not-url
LABEL org.label-schema.vcs-url=git@example.com:shop.git
