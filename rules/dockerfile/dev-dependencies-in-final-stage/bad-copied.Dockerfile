FROM node:24-slim AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci

FROM node:24-slim AS build
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /app
COPY --from=build /app/dist ./dist
# finds: dev-dependencies-in-final-stage (high)
COPY --from=build /app/node_modules ./node_modules
CMD ["node", "dist/index.js"]
