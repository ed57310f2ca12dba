FROM node:24-alpine
EXPOSE ${PORT}
