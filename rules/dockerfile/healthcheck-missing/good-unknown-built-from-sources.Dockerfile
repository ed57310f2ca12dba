# A server built from its sources, with nothing of a project in it: a base of others.
FROM debian:13-slim AS builder
RUN curl -fsSL https://example.org/server.tar.gz | tar -xz && make -C server install
FROM debian:13-slim
COPY --from=builder /usr/local /usr/local
COPY prebuildfs docker-entrypoint.sh /
EXPOSE 5672
CMD ["server"]
