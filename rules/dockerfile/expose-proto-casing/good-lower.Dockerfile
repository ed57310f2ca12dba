FROM node:24-alpine
expose 53/udp
EXPOSE 80 443/tcp
