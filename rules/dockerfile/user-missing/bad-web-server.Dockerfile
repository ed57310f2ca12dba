# The base starts the server.
# finds: user-missing (high)
FROM nginx:1.30
COPY dist /usr/share/nginx/html
