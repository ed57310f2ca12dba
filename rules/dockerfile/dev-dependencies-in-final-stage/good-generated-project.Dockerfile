FROM node:24-slim AS builder
WORKDIR /srv
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# The build has written a package.json there, with what the program needs.
WORKDIR /srv/dist/apps/api
COPY package-lock.json ./
RUN npm install

FROM node:24-slim
COPY --from=builder /srv/dist/apps /srv/apps
CMD ["node", "/srv/apps/api/main.js"]
