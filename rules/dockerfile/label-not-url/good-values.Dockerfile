FROM alpine:3.24
LABEL org.opencontainers.image.source=https://example.com/shop org.label-schema.vcs-url=ssh://git@example.com/shop.git
LABEL org.opencontainers.image.documentation="HTTPS://docs.example.com/shop?page=1#top"
