FROM node:22-slim
WORKDIR /app
COPY server.js ./
# finds: healthcheck-tool-missing
HEALTHCHECK CMD curl -f http://localhost:3000/health || exit 1
CMD ["node", "server.js"]
