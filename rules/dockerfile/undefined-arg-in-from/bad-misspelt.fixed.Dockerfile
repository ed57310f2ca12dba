ARG NODE_DIGEST=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
# finds: undefined-arg-in-from
FROM --platform=${BUILDPLATFORM} node:24-alpine AS assets
# finds: undefined-arg-in-from
FROM node:24-alpine@${NODE_DIGEST}
