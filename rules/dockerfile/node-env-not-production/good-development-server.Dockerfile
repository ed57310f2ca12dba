# That it starts a development server is what is wrong.
FROM node:24-slim
WORKDIR /srv
COPY . .
CMD ["npm", "run", "dev"]
