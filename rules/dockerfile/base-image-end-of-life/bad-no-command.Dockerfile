# The program is in it: what starts it stands elsewhere.
# finds: base-image-end-of-life (high)
FROM node:12.16.3-slim
WORKDIR /code
COPY . .
RUN npm ci
