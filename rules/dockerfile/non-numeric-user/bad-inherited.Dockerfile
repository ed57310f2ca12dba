FROM debian:13-slim AS base
RUN useradd -m app
# finds: non-numeric-user
USER app:1000
FROM base
CMD ["/app"]
