FROM node:24-slim AS test
COPY . .
RUN npm ci
CMD ["npm", "test"]
