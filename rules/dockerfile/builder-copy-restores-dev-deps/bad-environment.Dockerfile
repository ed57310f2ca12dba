FROM node:24-alpine AS builder
ENV NODE_ENV=production
WORKDIR /app
COPY . .
# All the same, development dependencies are asked for.
RUN npm ci --include=dev && npm run build

FROM node:24-alpine
ENV NODE_ENV=production
WORKDIR /app
COPY package*.json ./
RUN npm ci
# finds: builder-copy-restores-dev-deps
COPY --from=builder app/node_modules ./node_modules
USER node
CMD ["node", "dist/index.js"]
