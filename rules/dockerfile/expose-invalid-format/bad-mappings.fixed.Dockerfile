FROM node:24-alpine
# finds: expose-invalid-format
EXPOSE 80
# finds: expose-invalid-format
EXPOSE 53/udp
