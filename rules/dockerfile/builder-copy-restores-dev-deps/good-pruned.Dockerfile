# The builder throws its development dependencies away before it is copied, or the copy comes first and the install has the last word.
FROM node:24-alpine AS builder
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:24-alpine AS pruned
WORKDIR /app
RUN npm ci --omit=dev
COPY --from=builder /app .

FROM node:24-alpine AS full
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:24-alpine
WORKDIR /app
COPY --from=full /app .
RUN npm ci --omit=dev
USER node
CMD ["node", "dist/index.js"]
