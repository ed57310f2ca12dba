# finds: base-image-end-of-life (high)
FROM node:18-alpine AS base
RUN npm ci

# finds: base-image-end-of-life (low)
FROM docker.io/library/python:3.8-slim AS docs
FROM base
CMD ["node", "srv"]
