FROM node:24-alpine
# finds: onbuild-forbidden-trigger
ONBUILD FROM node:24-alpine
# finds: onbuild-forbidden-trigger
ONBUILD ONBUILD RUN npm ci
# finds: onbuild-forbidden-trigger
onbuild maintainer someone
