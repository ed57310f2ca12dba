FROM debian:12 AS build
RUN apt-get update && apt-get install -y --no-install-recommends curl
FROM scratch
COPY --from=build / /
