FROM node:24-alpine AS build
FROM node:24-alpine AS build-2
FROM build
FROM build-2
