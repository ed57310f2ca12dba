ARG VERSION
# finds: invalid-default-arg-in-from (medium)
FROM node:${VERSION}
