FROM alpine:3.24
ARG VALUE
LABEL maintainer=$VALUE
