# What is copied is not where this stage installed; and a relative source starts at the root of the other stage.
FROM node:24-alpine AS builder
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:24-alpine
WORKDIR /srv
RUN npm ci --omit=dev
COPY --from=builder packages ./packages
COPY --from=builder /app/dist /srv/dist
USER node
CMD ["node", "dist/index.js"]
