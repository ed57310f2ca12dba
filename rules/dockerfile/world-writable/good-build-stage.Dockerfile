FROM node:22 AS build
RUN chmod -R 777 /app
FROM node:22-slim
RUN chmod 750 /app
COPY --from=build --chmod=644 /app/dist /app/dist
