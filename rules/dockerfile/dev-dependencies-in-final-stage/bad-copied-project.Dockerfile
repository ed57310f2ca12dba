FROM node:24-slim AS builder
WORKDIR /srv/dist
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
# finds: dev-dependencies-in-final-stage (high)
COPY --from=builder /srv/dist /srv
CMD ["node", "/srv/main.js"]
