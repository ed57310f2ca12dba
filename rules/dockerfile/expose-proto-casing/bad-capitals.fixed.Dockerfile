FROM node:24-alpine
# finds: expose-proto-casing
EXPOSE 53/udp
# finds: expose-proto-casing
EXPOSE 80 443/tcp
