FROM node:24-slim AS build
COPY . .
RUN npm ci && npm run build
FROM node:24-slim
COPY package*.json ./
RUN npm ci --omit=dev
COPY --from=build /app/dist ./dist
CMD ["node", "dist/index.js"]
