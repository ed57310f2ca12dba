FROM node:24-alpine
ENV NODE_ENV=production GREETING="hello all"
LABEL org.opencontainers.image.title="the = shop"
