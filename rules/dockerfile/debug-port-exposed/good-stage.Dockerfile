FROM node:22-slim AS base
WORKDIR /app
FROM base AS debug
EXPOSE 9229
CMD ["node", "--inspect=0.0.0.0", "server.js"]
FROM base
EXPOSE 3000
CMD ["node", "server.js"]
