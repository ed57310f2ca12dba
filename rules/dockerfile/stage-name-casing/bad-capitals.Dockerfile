# finds: stage-name-casing
FROM node:24-alpine AS BuildBase
FROM buildbase
COPY --from=BuildBase /app /app
