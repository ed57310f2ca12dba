# finds: user-missing (high)
FROM node:24-alpine
ENTRYPOINT ["node"]
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
CMD ["server.js"]
