FROM alpine:3.22 AS build
RUN apk add gcc musl-dev
FROM alpine:3.22
COPY --from=build /app /app
RUN apk add --no-cache curl
