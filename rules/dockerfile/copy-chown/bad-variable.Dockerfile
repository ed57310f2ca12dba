FROM node:22-slim
ARG OWNER=node
# finds: copy-chown
ADD --chown=$OWNER assets.tar.gz /app/
