FROM node:22-slim
WORKDIR /app
COPY package.json package-lock.json ./
COPY src lib .
COPY a b docs/.
COPY ["my file.txt", "other.txt", "docs/"]
COPY <<one <<two /etc/app/
1
one
2
two
