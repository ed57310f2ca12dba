FROM node:24-alpine AS build
COPY . /app
HEALTHCHECK CMD wget -qO- http://localhost:3000/health

# finds: healthcheck-missing
FROM node:24-alpine
COPY --from=build /app/dist /app/dist
EXPOSE 3000
USER node
CMD ["node", "/app/dist/index.js"]
