FROM node:22-slim
WORKDIR /app
# finds: copy-dest-needs-slash
COPY ["my file.txt", "other.txt", "docs"]
