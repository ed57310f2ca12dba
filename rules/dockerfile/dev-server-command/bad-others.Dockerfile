FROM node:24-slim AS base
# finds: dev-server-command
ENTRYPOINT ["dumb-init", "npx", "nodemon", "src/index.js"]
FROM base
RUN npm ci --omit=dev
