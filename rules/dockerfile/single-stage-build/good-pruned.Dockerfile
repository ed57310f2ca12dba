FROM node:24-slim
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev
CMD ["node", "dist/index.js"]
