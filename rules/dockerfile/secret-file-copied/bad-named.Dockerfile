FROM node:22 AS build
WORKDIR /app
# finds: secret-file-copied (medium)
COPY id_rsa /root/.ssh/id_rsa
RUN npm ci
FROM node:22-slim
WORKDIR /app
# finds: secret-file-copied (high)
COPY .env.production ./.env
# finds: secret-file-copied (critical)
COPY serviceAccountKey.json ./
# finds: secret-file-copied (critical)
COPY server.key /etc/ssl/private/
# finds: secret-file-copied (critical)
COPY --from=build /root/.netrc /root/
