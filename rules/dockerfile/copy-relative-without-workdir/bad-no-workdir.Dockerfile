FROM node:22-slim
# finds: copy-relative-without-workdir
COPY package.json app/
WORKDIR /app
COPY server.js ./
