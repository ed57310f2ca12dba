FROM node:24-alpine
ARG NAME=shop
# finds: workdir-relative
WORKDIR services/$NAME
