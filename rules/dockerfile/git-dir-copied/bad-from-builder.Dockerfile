FROM node:22 AS build
WORKDIR /app
RUN npm run build
FROM node:22-slim
# finds: git-dir-copied
COPY --from=build /app/.git/ /app/.git/
