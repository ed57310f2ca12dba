FROM node:22-slim
WORKDIR /app
COPY . .
# finds: app-tree-writable
RUN npm ci --omit=dev && chown -R node:node /app
USER node
