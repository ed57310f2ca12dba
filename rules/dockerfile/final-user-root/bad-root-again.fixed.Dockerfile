FROM node:24-alpine
WORKDIR /app
USER node
COPY --chown=node:node . .
# finds: final-user-root (high)
USER node
CMD ["node", "server.js"]
