FROM node:24-alpine AS builder
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci && npm run build

FROM node:24-alpine
# finds: copy-from-unknown-stage
COPY --from=builder /app/dist ./dist
USER node
CMD ["node", "dist/index.js"]
