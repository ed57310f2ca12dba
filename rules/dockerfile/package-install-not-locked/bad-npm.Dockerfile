FROM node:24-slim AS build
WORKDIR /app
COPY package*.json ./
# finds: package-install-not-locked (medium)
RUN npm install
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /app
COPY package*.json ./
# finds: package-install-not-locked (medium)
RUN npm i --omit=dev
COPY --from=build /app/dist ./dist
CMD ["node", "dist/index.js"]
