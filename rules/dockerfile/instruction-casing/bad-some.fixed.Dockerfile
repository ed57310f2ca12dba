ARG VERSION=24
FROM node:${VERSION}-alpine
# finds: instruction-casing
WORKDIR /app
# finds: instruction-casing
COPY . .
CMD ["node", "main.js"]
