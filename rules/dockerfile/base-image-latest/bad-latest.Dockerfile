# finds: base-image-latest (medium)
FROM nginx:latest
COPY dist /usr/share/nginx/html
