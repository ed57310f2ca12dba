FROM node:22-slim
# finds: copy-chown
COPY --chown=node:node src /app/src
USER node
