# finds: unused-stage
FROM node:24-alpine AS build
RUN npm ci && npm run build
# finds: unused-stage
FROM golang:1.27
FROM nginx:1.30-alpine
COPY dist /usr/share/nginx/html
