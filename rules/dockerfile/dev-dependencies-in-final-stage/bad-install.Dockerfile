FROM node:24-slim AS build
COPY . .
RUN npm ci && npm run build

FROM node:24-slim
WORKDIR /app
COPY package*.json ./
# finds: dev-dependencies-in-final-stage (high)
RUN npm ci
COPY --from=build /app/dist ./dist
CMD ["node", "dist/index.js"]
