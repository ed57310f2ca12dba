FROM node:24-slim AS build
ENV NODE_ENV=development
RUN npm ci && npm run build
FROM nginx:1.29-alpine
COPY --from=build /app/dist /usr/share/nginx/html
CMD ["nginx", "-g", "daemon off;"]
