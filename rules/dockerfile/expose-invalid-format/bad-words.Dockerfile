FROM node:24-alpine
# finds: expose-invalid-format
EXPOSE http
# finds: expose-invalid-format
EXPOSE 80/http
# finds: expose-invalid-format
EXPOSE 9000-8000
