FROM node:24-alpine AS builder
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
# finds: builder-copy-restores-dev-deps
COPY --from=builder /app .
USER node
CMD ["node", "dist/index.js"]
