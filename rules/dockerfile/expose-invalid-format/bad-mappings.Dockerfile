FROM node:24-alpine
# finds: expose-invalid-format
EXPOSE 127.0.0.1:8080:80
# finds: expose-invalid-format
EXPOSE 5353:53/udp
