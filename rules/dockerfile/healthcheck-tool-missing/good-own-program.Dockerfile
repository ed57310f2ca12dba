FROM gcr.io/distroless/static-debian12
COPY healthz /healthz
HEALTHCHECK CMD ["/healthz"]
FROM node:22
HEALTHCHECK CMD curl -f http://localhost:3000/health
