# finds: base-image-end-of-life
FROM node:18-alpine AS build
RUN npm ci

# finds: base-image-end-of-life
FROM docker.io/library/python:3.8-slim
CMD ["python", "-m", "srv"]
