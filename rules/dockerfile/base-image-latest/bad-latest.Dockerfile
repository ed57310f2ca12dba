# finds: base-image-latest
FROM nginx:latest
COPY dist /usr/share/nginx/html
