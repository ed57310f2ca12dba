FROM node:24-alpine
WORKDIR /app
ONBUILD COPY package.json package-lock.json ./
ONBUILD RUN npm ci
ONBUILD COPY . .
ONBUILD LABEL maintainer="from@example.com"
