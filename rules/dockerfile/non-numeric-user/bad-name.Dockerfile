FROM node:24-alpine
# finds: non-numeric-user
USER node
CMD ["node", "main.js"]
