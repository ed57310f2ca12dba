ARG VERSION=24
FROM registry.example.com:5000/Team/node:${VERSION}-RC AS build
FROM build
COPY --from=BUILD /app /app
