FROM node:24-alpine
# finds: non-numeric-user
USER 1000
CMD ["node", "main.js"]
