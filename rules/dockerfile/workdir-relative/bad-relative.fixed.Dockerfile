FROM node:24-alpine
# finds: workdir-relative
WORKDIR /app
WORKDIR src
