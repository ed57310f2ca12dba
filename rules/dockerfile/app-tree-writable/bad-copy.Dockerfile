FROM node:22-slim
WORKDIR /app
# finds: app-tree-writable
COPY --chown=node . .
USER node
