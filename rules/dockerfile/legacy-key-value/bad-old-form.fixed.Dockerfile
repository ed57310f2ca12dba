FROM node:24-alpine
# finds: legacy-key-value
ENV NODE_ENV=production
# finds: legacy-key-value
ENV GREETING="hello $USER and all"
# finds: legacy-key-value
LABEL org.opencontainers.image.title=shop
