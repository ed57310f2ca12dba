FROM debian:13-slim AS builder
# finds: apt-lists-not-removed
RUN apt-get update && apt-get install -y --no-install-recommends gcc
CMD ["make"]
