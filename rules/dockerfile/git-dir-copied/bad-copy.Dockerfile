FROM node:22-slim
WORKDIR /app
# finds: git-dir-copied
COPY .git ./.git
COPY . .
