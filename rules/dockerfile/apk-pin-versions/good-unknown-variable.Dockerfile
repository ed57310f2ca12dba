FROM alpine:3.22
ARG PACKAGES
RUN apk add --no-cache $PACKAGES
