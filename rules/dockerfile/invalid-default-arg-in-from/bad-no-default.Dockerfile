ARG VERSION
# finds: invalid-default-arg-in-from
FROM node:${VERSION}
