from node:24-alpine
workdir /app
copy . .
cmd ["node", "main.js"]
