FROM node:24-slim
WORKDIR /app
COPY . .
# finds: dev-dependencies-in-final-stage (high)
RUN npm ci
RUN npm run build
CMD ["node", "dist/index.js"]
