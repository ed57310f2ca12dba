FROM node:22-slim
WORKDIR /app
# finds: add-instead-of-copy
ADD package.json package-lock.json ./
RUN npm ci --omit=dev
# finds: add-instead-of-copy
add --chown=node:node src /app/src
# finds: add-instead-of-copy
ADD app.zip /opt/
CMD ["node", "src/server.js"]
