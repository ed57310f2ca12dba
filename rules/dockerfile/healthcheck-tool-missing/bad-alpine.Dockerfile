FROM node:22-alpine AS build
RUN apk add --no-cache curl
FROM node:22-alpine AS base
# finds: healthcheck-tool-missing
HEALTHCHECK --interval=30s CMD ["curl", "-f", "http://localhost:3000/health"]
FROM base
COPY --from=build /app/dist /app
CMD ["node", "/app/server.js"]
