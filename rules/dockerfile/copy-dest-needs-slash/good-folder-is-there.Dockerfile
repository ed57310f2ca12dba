# The folders are there: BuildKit copies into them.
FROM node:22-slim
WORKDIR /app
COPY package.json package-lock.json /app
COPY a.so b.so /usr/lib
