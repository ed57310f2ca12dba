FROM debian:13-slim
WORKDIR /usr/src/app
WORKDIR /etc
COPY app.conf .
WORKDIR /usr/share/nginx/html
