# finds: from-platform-constant
FROM node:24-alpine AS build
# finds: from-platform-constant
FROM node:24-alpine
