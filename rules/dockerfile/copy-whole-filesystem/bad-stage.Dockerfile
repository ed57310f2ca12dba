FROM node:22 AS build
WORKDIR /app
RUN npm run build
FROM node:22-slim
# finds: copy-whole-filesystem
COPY --from=build / /
CMD ["node", "/app/dist/server.js"]
