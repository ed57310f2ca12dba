FROM debian:13-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev
RUN gcc -o /app /src/app.c

FROM debian:13-slim
COPY --from=build /app /app
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
