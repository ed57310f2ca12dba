FROM node:22 AS one
RUN curl -fsSLO https://example.org/a
FROM alpine:3.22
RUN wget -q https://example.org/b
COPY --from=one /a /a
