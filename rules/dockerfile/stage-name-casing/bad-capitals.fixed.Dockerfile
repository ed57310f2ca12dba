# finds: stage-name-casing
FROM node:24-alpine AS buildbase
FROM buildbase
COPY --from=BuildBase /app /app
