FROM alpine:3.22
ARG APP_VERSION=1.4.0
# finds: undefined-variable
LABEL org.opencontainers.image.version=${APP_VERSION}
CMD ["sh"]
