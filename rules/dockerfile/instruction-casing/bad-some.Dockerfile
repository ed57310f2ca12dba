ARG VERSION=24
FROM node:${VERSION}-alpine
# finds: instruction-casing
workdir /app
# finds: instruction-casing
Copy . .
CMD ["node", "main.js"]
