# finds: user-missing (high)
FROM node:24-slim
COPY . /srv
CMD sleep 5 && node /srv/server.js
