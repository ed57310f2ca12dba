FROM node:22 AS deps
RUN npm ci
FROM node:22-slim
# finds: copy-from-self
COPY --from=1 /app/node_modules /app/node_modules
