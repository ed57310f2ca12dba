FROM alpine:3.22
ARG GIT_VERSION=2.49
RUN apk add --no-cache --virtual .build-deps --repository https://dl-cdn.alpinelinux.org/alpine/edge/testing curl=8.14.1-r1 git~=${GIT_VERSION} make~4.4 ./local.apk
