FROM node:24-alpine
# finds: expose-proto-casing
EXPOSE 53/UDP
# finds: expose-proto-casing
EXPOSE 80 443/Tcp
