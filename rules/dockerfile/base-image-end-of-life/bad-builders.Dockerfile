# What builds static files does not ship; Go's standard library does.
# finds: base-image-end-of-life (low)
FROM node:18-alpine AS web
RUN npm ci && npm run build
# finds: base-image-end-of-life (high)
FROM golang:1.22 AS build
RUN go build -o /srv ./cmd/srv
FROM scratch
COPY --from=web /dist /dist
COPY --from=build /srv /srv
