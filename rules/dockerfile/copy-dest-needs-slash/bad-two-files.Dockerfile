FROM node:22-slim
# finds: copy-dest-needs-slash
COPY package.json package-lock.json /app
# finds: copy-dest-needs-slash
ADD a.tar.gz b.tar.gz /opt/tools
